import { unreachable } from '../../kernel/errors';
import { inList } from '../../kernel/sql/in-list';
import type { Sql } from '../../kernel/sql/sql';
import type { MatchEdge } from '../../subject-graph';
import type { Pair, Row } from './located';

/** Pairs of equal values whose owner is given. Values are compared without case and outer blanks; null equals nothing. */
export async function matchChildren(
  sql: Sql,
  edge: MatchEdge,
  owners: readonly Row[],
): Promise<Pair[]> {
  const values = await valuesOf(sql, ownerSide(sql, edge), owners);
  return join(await rowsWithValues(sql, childSide(sql, edge), values), values);
}

/** Pairs of equal values whose child is given and whose owner stays. */
export async function matchStrangers(
  sql: Sql,
  edge: MatchEdge,
  { children, leaving }: { readonly children: readonly Row[]; readonly leaving: readonly Row[] },
): Promise<Pair[]> {
  const values = await valuesOf(sql, childSide(sql, edge), children);
  const owners = await rowsWithValues(sql, ownerSide(sql, edge), values);
  const left = new Set(leaving.map((row) => row.id));
  const staying = owners.filter((owner) => !left.has(owner.id));
  return join(values, staying);
}

interface Side {
  readonly table: string;
  readonly columns: readonly string[];
}
interface Valued {
  readonly id: number;
  readonly values: readonly string[];
}

const childSide = (sql: Sql, edge: MatchEdge): Side =>
  sideOf(sql, edge.child, Object.keys(edge.columns));

const ownerSide = (sql: Sql, edge: MatchEdge): Side =>
  sideOf(sql, edge.owner, Object.values(edge.columns));

const sideOf = (sql: Sql, uid: string, attributes: readonly string[]): Side => ({
  table: sql.meta(uid).tableName,
  columns: attributes.map((name) => sql.column(uid, name)),
});

/** The rows' values of all the columns; rows with a null among them match nothing and are left out. */
async function valuesOf(sql: Sql, side: Side, rows: readonly Row[]): Promise<Valued[]> {
  if (rows.length === 0) return [];
  const ids = rows.map((row) => row.id);
  return readValued(await selectSide(sql, side).where(inList(sql, 'id', ids)));
}

/** Rows of the other side that share the first column's value; the rest of the columns is compared afterwards. */
async function rowsWithValues(sql: Sql, side: Side, values: readonly Valued[]): Promise<Valued[]> {
  const first = [...new Set(values.flatMap((row) => row.values[0] ?? []))];
  const [column] = side.columns;
  if (first.length === 0 || column === undefined) return [];
  const normalised = sql.connection.raw(trimmedLower(sql), [column]);
  const query = selectSide(sql, side)
    .whereNotNull(column)
    .where(inList(sql, normalised, first.flatMap(asDatabasesLower)));
  return readValued(await query);
}

/** The blanks that JavaScript trims and people paste: tabs, line ends, no-break spaces. */
function trimmedLower({ dialect }: Sql): string {
  switch (dialect) {
    case 'postgres':
      return `lower(btrim(??, E' \\t\\n\\r\\u000b\\u000c\\u00a0'))`;
    case 'sqlite':
      return `lower(trim(??, char(32, 9, 10, 11, 12, 13, 160)))`;
    case 'mysql':
      return 'lower(trim(??))';
    default:
      return unreachable(dialect);
  }
}

/** SQLite lowers only A to Z: an accented capital stays one, so both spellings are asked for. */
const asDatabasesLower = (value: string): string[] => [
  ...new Set([value, value.toUpperCase().replace(/[A-Z]/g, (letter) => letter.toLowerCase())]),
];

const selectSide = (sql: Sql, side: Side) =>
  sql
    .table(side.table)
    .select('id', ...side.columns.map((column, i) => ({ [`value${String(i)}`]: column })));

function readValued(rows: unknown): Valued[] {
  return (rows as Record<string, unknown>[]).flatMap((row) => {
    const values = Object.keys(row)
      .filter((key) => key.startsWith('value'))
      .map((key) => normalise(row[key]));
    return values.some((value) => value === '') ? [] : [{ id: Number(row['id']), values }];
  });
}

const normalise = (value: unknown): string =>
  typeof value === 'string' || typeof value === 'number' ? String(value).trim().toLowerCase() : '';

function join(children: readonly Valued[], owners: readonly Valued[]): Pair[] {
  const byValue = new Map<string, number[]>();
  for (const owner of owners) {
    const key = JSON.stringify(owner.values);
    byValue.set(key, [...(byValue.get(key) ?? []), owner.id]);
  }
  return children.flatMap((child) =>
    (byValue.get(JSON.stringify(child.values)) ?? []).map((owner) => ({ child: child.id, owner })),
  );
}
