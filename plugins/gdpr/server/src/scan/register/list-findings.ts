import type { FindingsPage, FindingsQuery, ScanFinding } from '../../../../shared/contracts/scan';
import type { FindingRow } from '../../findings';
import { staffNames } from '../../kernel/staff-names';
import { openSql, type Sql } from '../../kernel/sql/sql';
import type { Scanner } from '../scanner';
import { countWhere, findingsWhere } from './finding-query';

const SORTED = {
  ...{ foundAt: 'found_at', changedAt: 'changed_at', confidence: 'confidence' },
  ...{ category: 'category', uid: 'uid' },
} as const satisfies Record<FindingsQuery['sort'], keyof FindingRow>;

/** Administrators that a filter offers at most. */
const AUTHORS = 200;

/** One page of findings, and the counts beside each filter's choices, given the other filters. */
export async function listFindings(scanner: Scanner, query: FindingsQuery): Promise<FindingsPage> {
  const sql = openSql(scanner.strapi);
  const rows = (await findingsWhere(sql, query)
    .orderBy([
      { column: SORTED[query.sort], order: query.order },
      { column: 'finding_id', order: 'asc' },
    ])
    .limit(query.pageSize)
    .offset((query.page - 1) * query.pageSize)
    .select()) as FindingRow[];
  return {
    findings: await viewFindings(scanner, rows),
    total: await countWhere(sql, query),
    byCategory: Object.fromEntries(await countsBy(sql, query, 'category')),
    types: (await countsBy(sql, query, 'uid')).map(([uid, count]) => {
      return { uid, label: labelOf(scanner, uid), count };
    }),
    authors: await authorsOf(scanner, query),
  };
}

/** Findings as people see them: with names of types and administrators. */
export async function viewFindings(
  scanner: Scanner,
  rows: readonly FindingRow[],
): Promise<ScanFinding[]> {
  const names = await staffNames(
    scanner.strapi,
    rows.flatMap(({ author, decided_by }) => [author, decided_by]),
  );
  return rows.map((row) => toFinding(row, { label: labelOf(scanner, row.uid), names }));
}

const labelOf = (scanner: Scanner, uid: string): string =>
  scanner.schema().types.get(uid)?.label ?? uid;

interface Around {
  readonly label: string;
  readonly names: ReadonlyMap<number, string>;
}

function toFinding(row: FindingRow, { label, names }: Around): ScanFinding {
  const nameOf = (id: number | null) => (id === null ? undefined : names.get(id));
  return {
    ...{ findingId: row.finding_id, uid: row.uid, typeLabel: label, documentId: row.document_id },
    ...{ published: row.published === 1, path: row.path, category: row.category },
    ...{ rule: row.rule, confidence: row.confidence / 1000, state: row.state },
    ...{ start: row.from_offset, end: row.to_offset, foundAt: isoOf(row.found_at) },
    ...known({
      locale: row.locale === '' ? undefined : row.locale,
      changedAt: row.changed_at === null ? undefined : isoOf(row.changed_at),
      authorName: nameOf(row.author),
      decidedByName: nameOf(row.decided_by),
      decidedAt: row.decided_at === null ? undefined : isoOf(row.decided_at),
      reason: row.reason ?? undefined,
    }),
  };
}

const isoOf = (moment: number | string): string => new Date(Number(moment)).toISOString();

type Known<T> = { readonly [K in keyof T]?: NonNullable<T[K]> };

const known = <T extends object>(values: T): Known<T> =>
  Object.fromEntries(Object.entries(values).filter(([, value]) => value !== undefined)) as Known<T>;

/** How many findings of each, the most frequent first. */
async function countsBy(
  sql: Sql,
  query: FindingsQuery,
  column: 'category' | 'uid',
): Promise<[string, number][]> {
  const rows = await findingsWhere(sql, query, column)
    .groupBy(column)
    .select({ name: column })
    .count<{ name: string; n: number | string }[]>({ n: '*' });
  return rows
    .map(({ name, n }): [string, number] => [name, Number(n)])
    .sort(([a, more], [b, less]) => less - more || a.localeCompare(b));
}

async function authorsOf(
  { strapi }: Scanner,
  query: FindingsQuery,
): Promise<FindingsPage['authors']> {
  const ids = await findingsWhere(openSql(strapi), query, 'author')
    .whereNotNull('author')
    .distinct('author')
    .orderBy('author')
    .limit(AUTHORS)
    .pluck<number[]>('author');
  const names = await staffNames(strapi, ids);
  return ids
    .flatMap((id) => (names.has(id) ? [{ id, name: names.get(id) ?? '' }] : []))
    .sort((a, b) => a.name.localeCompare(b.name));
}
