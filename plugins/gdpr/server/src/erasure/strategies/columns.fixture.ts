import fc from 'fast-check';
import type { Sql } from '../../kernel/sql/sql';
import type { ResolvedErase } from '../../tagging';
import { strategyOf } from './registry';
import type { Column, ComputeContext } from './strategy';

export type Value = string | number | null;

/** What every test of a strategy happens at, unless it says otherwise. */
export const NOW = new Date(2026, 10, 22, 10, 30);

export const columnFor = (
  sql: Sql,
  { type, erase, now = NOW }: { type: string; erase: ResolvedErase; now?: Date },
): Column => ({
  sql,
  name: 'value',
  type,
  erase,
  domain: 'api::person.person#value',
  now,
  ...(erase.into ? { into: 'label' } : {}),
});

export const CONTEXT: ComputeContext = {
  key: Buffer.alloc(32, 7),
  identifiers: ['Hélène', 'Dupont', 'Al', 'helene.dupont@example.org'],
};

const text = fc.oneof(
  fc.string({ unit: 'grapheme', maxLength: 40 }),
  fc.constantFrom(
    '',
    ' ',
    '••••',
    '••••1234',
    '••••12345',
    '%',
    '_',
    "d'Arc",
    '😀😀😀😀😀😀',
    'anon-',
  ),
  fc.constantFrom(
    'Al',
    'Al Al Al',
    'Hélène',
    '06 12 34 56 78',
    'x'.repeat(5000),
    '-12',
    '12,5',
    '1e9',
  ),
);
const jsonText = fc.json({ maxDepth: 3 });
const day = fc
  .date({ min: new Date('1900-01-01'), max: new Date('2100-12-31'), noInvalidDate: true })
  .map((date) => date.toISOString().slice(0, 10));
const moment = fc.integer({ min: Date.UTC(1900, 0, 1), max: Date.UTC(2100, 0, 1) });
const leapDays = fc.constantFrom('2000-02-29', '1960-02-29', '2024-02-29');
const whole = fc.integer();
const fraction = fc.double({ noNaN: true, noDefaultInfinity: true, min: -1e9, max: 1e9 });

/** Values as the database holds them, by attribute type, with the awkward ones. */
export const VALUES: Readonly<Record<string, fc.Arbitrary<Value>>> = {
  ...Object.fromEntries(
    ['string', 'text', 'richtext', 'email', 'password', 'uid', 'enumeration'].map((type) => [
      type,
      text,
    ]),
  ),
  json: jsonText,
  blocks: jsonText,
  integer: whole,
  biginteger: fc.maxSafeInteger(),
  decimal: fraction,
  float: fraction,
  boolean: fc.constantFrom(0, 1),
  date: fc.oneof(day, leapDays),
  datetime: fc.oneof(moment, fc.constantFrom(-1, 0, -999, Date.UTC(1960, 1, 29))),
  timestamp: fc.oneof(moment, fc.constantFrom(-1, 0, 1)),
  time: fc.constantFrom('00:00:00.000', '23:59:59.999', '12:30:00'),
};

const COLUMN_TYPES: Readonly<Record<string, string>> = {
  integer: 'integer',
  boolean: 'boolean',
  biginteger: 'bigint',
  decimal: 'decimal(10, 2)',
  float: 'float',
  date: 'date',
  datetime: 'datetime',
  timestamp: 'datetime',
};

export interface StoredRow {
  readonly id: number;
  readonly value: Value;
  readonly label: string | null;
}

/** Puts the values into a fresh table, as Strapi would type its column. */
export async function fill(sql: Sql, type: string, values: readonly Value[]): Promise<void> {
  await sql.connection.raw('drop table if exists persons');
  await sql.connection.raw(
    `create table persons (id integer primary key, value ${COLUMN_TYPES[type] ?? 'varchar(255)'}, label varchar(255))`,
  );
  for (const value of values) await sql.table('persons').insert({ value });
}

export const readAll = async (sql: Sql): Promise<StoredRow[]> =>
  (await sql.table('persons').orderBy('id').select('id', 'value', 'label')) as StoredRow[];

/** Applies a strategy to every row, treated or not: a second time must change nothing. */
export async function apply(
  column: Column,
  context: ComputeContext = CONTEXT,
): Promise<StoredRow[]> {
  const { sql } = column;
  const strategy = strategyOf(column.erase.strategy);
  if (strategy.kind === 'sql') {
    const set = strategy.set(column);
    if (Object.keys(set).length > 0) await sql.table('persons').update(set);
  }
  if (strategy.kind === 'computed') {
    const isJson = column.type === 'json' || column.type === 'blocks';
    for (const { id, value } of await readAll(sql)) {
      if (value === null) continue;
      const before: unknown = isJson ? JSON.parse(String(value)) : value;
      const after = strategy.compute(before, column, context);
      await sql
        .table('persons')
        .where({ id })
        .update({ value: isJson ? JSON.stringify(after) : after });
    }
  }
  return readAll(sql);
}

/** How many rows the strategy itself calls untreated; 0 where it has nothing to find. */
export async function leftovers(column: Column): Promise<number> {
  const strategy = strategyOf(column.erase.strategy);
  const condition = strategy.kind === 'structural' ? undefined : strategy.leftover(column);
  if (!condition) return 0;
  const rows = (await column.sql.table('persons').where(condition).select('id')) as unknown[];
  return rows.length;
}
