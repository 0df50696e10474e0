import { inList } from '../../kernel/sql/in-list';
import { packed, unpackedIds, unpackedTexts } from '../../kernel/sql/packed';
import type { Query, Raw, Sql } from '../../kernel/sql/sql';
import type { OwnerEdge, Uid } from '../../subject-graph';
import { columnsChildren, columnsStrangers } from './columns-edge';
import type { Children, GraphReader, Pair, Row, Strangers } from './located';
import { matchChildren, matchStrangers } from './match-edge';
import { relationPairs } from './relation-edge';

/** What rows are read for. */
export interface Reading {
  /** to be shown and frozen by their versions, not only to be found */
  readonly versions: boolean;
  /** to be erased: rows of these types are held, so that nobody attaches anything to them meanwhile */
  readonly held?: ReadonlySet<Uid>;
}

/** Reads the graph's rows and pairs from the database: a few statements, whatever the number of rows. */
export const createGraphReader = (
  sql: Sql,
  { versions, held }: Reading = { versions: false },
): GraphReader => {
  const rowsWhere = (uid: Uid, condition: Raw) =>
    readRows(sql, uid, { condition, versions, isHeld: mayHold(sql) && held?.has(uid) === true });
  return {
    rowsOfDocuments: (uid, documentIds) => rowsWhere(uid, inList(sql, 'document_id', documentIds)),
    rowsAround: (uid, ids) => rowsWhere(uid, sameDocuments(sql, uid, ids)),
    children: (questions) => childrenOf(sql, questions),
    isToOne: (edge) => isToOne(sql, edge),
    async hold(uid, rowIds) {
      if (!held || !mayHold(sql)) return false;
      await sql
        .table(sql.meta(uid).tableName)
        .where(inList(sql, 'id', rowIds))
        .orderBy('id')
        .select('id')
        .forUpdate();
      return true;
    },
    strangers: (questions) => strangersOf(sql, questions),
  };
};

const FROZEN = {
  id: 'id',
  documentId: 'document_id',
  updatedAt: 'updated_at',
  state: 'gdpr_state',
};

/** SQLite has one writer: whoever is in a transaction is alone. */
const mayHold = ({ dialect }: Sql): boolean => dialect !== 'sqlite';

/** Without drafts and locales a document is one row; else its other rows are found through its documentId. */
function sameDocuments(sql: Sql, uid: Uid, ids: readonly number[]): Raw {
  const rows = inList(sql, 'id', ids);
  if (!hasVersions(sql.model(uid))) return rows;
  return sql.connection.raw('document_id in (select document_id from ?? where ?)', [
    sql.qualified(sql.meta(uid).tableName),
    rows,
  ]);
}

function hasVersions({ options, pluginOptions }: Versioned): boolean {
  return options?.draftAndPublish === true || pluginOptions?.i18n?.localized === true;
}

/** Declared on the child itself, not through components, and to one. */
function isToOne(sql: Sql, edge: OwnerEdge): boolean {
  if (edge.kind !== 'relation' || edge.holder !== edge.child || edge.path.length !== 1)
    return false;
  const declared = sql.model(edge.child).attributes[edge.path[0] ?? ''] as
    | { readonly relation?: string }
    | undefined;
  return declared?.relation === 'manyToOne' || declared?.relation === 'oneToOne';
}

interface Versioned {
  readonly options?: { readonly draftAndPublish?: boolean };
  readonly pluginOptions?: { readonly i18n?: { readonly localized?: boolean } };
}

async function readRows(
  sql: Sql,
  uid: Uid,
  {
    condition,
    versions,
    isHeld,
  }: { readonly condition: Raw; readonly versions: boolean; readonly isHeld: boolean },
): Promise<Row[]> {
  const query = sql.table(sql.meta(uid).tableName).where(condition);
  // always in the same order: of two erasures that meet, one waits
  if (isHeld || versions) void query.orderBy('id');
  if (isHeld) void query.forUpdate();
  if (versions) return (await query.select(FROZEN)) as Row[];
  const rows = isHeld ? sql.connection.from(query.select('id', 'document_id').as('held')) : query;
  const [found] = (await rows.select({
    ids: packed(sql, 'id'),
    documentIds: packed(sql, 'document_id'),
  })) as { ids: unknown; documentIds: unknown }[];
  const documentIds = unpackedTexts(found?.documentIds);
  return unpackedIds(found?.ids).map((id, index) => ({
    id,
    documentId: documentIds[index] ?? '',
  }));
}

async function childrenOf(sql: Sql, questions: readonly Children[]): Promise<Pair[][]> {
  const linked = await linkedPairs(
    sql,
    questions,
    ({ owners }) =>
      (query, { owner }) =>
        query.where(inList(sql, owner, ids(owners))),
  );
  return inTurn(questions, ({ edge, owners }, index) => {
    if (edge.kind === 'match') return matchChildren(sql, edge, owners);
    if (edge.kind === 'columns') return columnsChildren(sql, edge, owners);
    return Promise.resolve(linked[index] ?? []);
  });
}

async function strangersOf(sql: Sql, questions: readonly Strangers[]): Promise<Pair[][]> {
  const linked = await linkedPairs(
    sql,
    questions,
    ({ children, leaving }) =>
      (query, { child, owner }) =>
        query
          .where(inList(sql, child, ids(children)))
          .whereNotNull(owner)
          .whereNot(inList(sql, owner, ids(leaving))),
  );
  return inTurn(questions, ({ edge, children, leaving }, index) => {
    if (edge.kind === 'match') return matchStrangers(sql, edge, { children, leaving });
    if (edge.kind === 'columns') return columnsStrangers(sql, edge, { children, leaving });
    return existing(sql, edge.owner, linked[index] ?? []);
  });
}

/** One after the other: a transaction has one connection. */
async function inTurn<T extends { readonly edge: OwnerEdge }>(
  questions: readonly T[],
  answer: (question: T, index: number) => Promise<Pair[]>,
): Promise<Pair[][]> {
  const answers: Pair[][] = [];
  for (const [index, question] of questions.entries()) answers.push(await answer(question, index));
  return answers;
}

type Source = ReturnType<typeof relationPairs>[number];
type Narrow = (query: Query, columns: Source['columns']) => Query;

/** Pairs of all the questions about relations in one statement; what other kinds of edges ask stays empty. */
async function linkedPairs<T extends { readonly edge: OwnerEdge }>(
  sql: Sql,
  questions: readonly T[],
  narrowOf: (question: T) => Narrow,
): Promise<Pair[][]> {
  const answers: Pair[][] = questions.map(() => []);
  const selects = questions.flatMap((question, index) => {
    const { edge } = question;
    if (edge.kind !== 'relation' && edge.kind !== 'morph') return [];
    return relationPairs(sql, edge).map(({ query, columns }) =>
      narrowOf(question)(query, columns).select({
        children: packed(sql, columns.child),
        owners: packed(sql, columns.owner),
        question: sql.connection.raw(String(index)),
      }),
    );
  });
  const [first, ...others] = selects;
  if (!first) return answers;
  const rows: unknown = await first.unionAll(others);
  for (const { question, children, owners } of rows as Answer[])
    addPairs(answers[question] ?? [], unpackedIds(children), unpackedIds(owners));
  return answers;
}

function addPairs(pairs: Pair[], children: readonly number[], owners: readonly number[]): void {
  for (const [index, child] of children.entries()) pairs.push({ child, owner: owners[index] ?? 0 });
}

/** All pairs of a source, column by column, and the index of the question that they answer. */
interface Answer {
  readonly question: number;
  readonly children: unknown;
  readonly owners: unknown;
}

const idsOf = new WeakMap<readonly Row[], readonly number[]>();

/** The same rows are asked about through every edge of their type: one list, written out once. */
function ids(rows: readonly Row[]): readonly number[] {
  const known = idsOf.get(rows) ?? rows.map((row) => row.id);
  idsOf.set(rows, known);
  return known;
}

/** Polymorphic links and plain id columns have no foreign key: an owner that no longer exists owns nothing. */
async function existing(sql: Sql, owner: Uid, pairs: readonly Pair[]): Promise<Pair[]> {
  if (pairs.length === 0) return [];
  const wanted = [...new Set(pairs.map((pair) => pair.owner))];
  const rows = (await sql
    .table(sql.meta(owner).tableName)
    .where(inList(sql, 'id', wanted))
    .select('id')) as { id: number }[];
  const found = new Set(rows.map((row) => row.id));
  return pairs.filter((pair) => found.has(pair.owner));
}
