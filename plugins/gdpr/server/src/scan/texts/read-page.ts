import { inList } from '../../kernel/sql/in-list';
import type { Query, Sql } from '../../kernel/sql/sql';
import { aliases, type ValueRow } from './pieces-of';
import type { TextRow } from './placed-text';
import { textsOf } from './read-texts';
import { held, type Reading } from './reading';
import type { ScannedType } from './scan-schema';

/** Which rows: those of a page in the order of their ids, some by id, or all versions of a document. */
export interface RowChoice {
  readonly after?: number;
  readonly upTo?: number;
  readonly limit?: number;
  readonly ids?: readonly number[];
  readonly documentId?: string;
  /** only what was changed at or after this moment, or came in above this id */
  readonly changed?: Changed;
}

/** What counts as changed. */
export interface Changed {
  readonly since: Date;
  readonly aboveId: number;
}

/** Rows of a type with all their texts, in the order of their ids. */
export async function readRowsOf(
  reading: Reading,
  type: ScannedType,
  choice: RowChoice,
): Promise<TextRow[]> {
  const rows = await selectRows(reading, type, choice);
  // the texts of anonymised rows are nobody's any more
  const open = rows.filter(({ state }) => state !== 'anonymised');
  const texts = await textsOf(reading, { model: type, rows: open });
  return rows.map((row) => toTextRow(type.uid, row, texts.get(row.id) ?? []));
}

/** Their ids alone. */
export async function idsOf(sql: Sql, type: ScannedType, choice: RowChoice): Promise<number[]> {
  return chosen(sql, type, choice).pluck<number[]>('id');
}

/** Rows that were changed, or are new. Strapi stores moments as milliseconds on SQLite. */
const whereChanged =
  (sql: Sql, uid: string, { since, aboveId }: Changed) =>
  (changed: Query): void => {
    const updatedAt = sql.column(uid, 'updatedAt');
    const moment = momentOf(sql, since);
    void changed.where(updatedAt, '>=', moment).orWhereNull(updatedAt).orWhere('id', '>', aboveId);
  };

/** A moment as the host's columns hold it. */
export const momentOf = ({ dialect }: Sql, moment: Date): Date | number =>
  dialect === 'sqlite' ? moment.getTime() : moment;

interface SelectedRow extends ValueRow {
  readonly documentId: string;
  readonly locale?: string | null;
  readonly publishedAt?: unknown;
  readonly updatedAt?: unknown;
  readonly author?: number | null;
  readonly state?: string | null;
}

async function selectRows(
  reading: Reading,
  type: ScannedType,
  choice: RowChoice,
): Promise<SelectedRow[]> {
  const columns = { ...rowColumns(reading.sql, type), ...aliases(type.columns) };
  const query = held(chosen(reading.sql, type, choice), reading);
  return query.select<SelectedRow[]>(columns);
}

function chosen(sql: Sql, type: ScannedType, choice: RowChoice): Query {
  const { after, upTo, ids, documentId, changed, limit } = choice;
  const query = sql.table(type.table).orderBy('id');
  if (after !== undefined) void query.where('id', '>', after);
  if (upTo !== undefined) void query.where('id', '<=', upTo);
  if (ids) void query.where(inList(sql, 'id', ids));
  if (documentId !== undefined) void query.where({ document_id: documentId });
  if (changed) void query.where(whereChanged(sql, type.uid, changed));
  if (limit !== undefined) void query.limit(limit);
  return query;
}

function rowColumns(sql: Sql, { uid, hasState }: ScannedType): Record<string, string> {
  const { attributes } = sql.meta(uid);
  const author = (attributes['updatedBy'] as { joinColumn?: { name: string } } | undefined)
    ?.joinColumn?.name;
  return {
    ...{ id: 'id', documentId: 'document_id' },
    ...('locale' in attributes ? { locale: sql.column(uid, 'locale') } : {}),
    publishedAt: sql.column(uid, 'publishedAt'),
    updatedAt: sql.column(uid, 'updatedAt'),
    ...(author === undefined ? {} : { author }),
    ...(hasState ? { state: sql.column(uid, 'gdprState') } : {}),
  };
}

const toTextRow = (uid: string, row: SelectedRow, texts: TextRow['texts']): TextRow => ({
  uid,
  id: row.id,
  documentId: row.documentId,
  locale: row.locale ?? '',
  published: row.publishedAt !== null,
  changedAt: millisecondsOf(row.updatedAt),
  author: row.author ?? null,
  locked: row.state === 'anonymised',
  texts,
});

function millisecondsOf(value: unknown): number | null {
  if (value instanceof Date) return value.getTime();
  if (typeof value !== 'number' && typeof value !== 'string') return null;
  const milliseconds = new Date(value).getTime();
  return Number.isNaN(milliseconds) ? null : milliseconds;
}
