import type { FindingState } from '../../../../shared/contracts/scan';
import { FINDINGS, type FindingRow } from '../../findings';
import { unreachable } from '../../kernel/errors';
import { inList } from '../../kernel/sql/in-list';
import type { Sql } from '../../kernel/sql/sql';

/** A finding to be kept. */
export type NewFinding = Omit<FindingRow, 'decision_job'>;

const TYPES = {
  ...{ finding_id: 'text', uid: 'text', document_id: 'text', row_id: 'int', locale: 'text' },
  ...{ published: 'int', path: 'text', category: 'text', rule: 'text', confidence: 'int' },
  ...{ from_offset: 'int', to_offset: 'int', state: 'text', text_hash: 'text' },
  ...{ found_at: 'bigint', changed_at: 'bigint', author: 'int', job_id: 'text' },
  ...{ decided_by: 'int', decided_at: 'bigint', reason: 'text' },
} as const satisfies Record<keyof NewFinding, 'text' | 'int' | 'bigint'>;
const COLUMNS = Object.keys(TYPES) as (keyof NewFinding)[];

/** Set whatever the table holds. */
const ALWAYS = ['row_id', 'changed_at', 'author', 'category', 'confidence'] as const;
/** Kept as decided, or as first found, while the text is the same. */
const DECIDED = ['found_at', 'job_id', 'decided_by', 'decided_at', 'reason'] as const;

const BATCH = 1_000;

/**
 * Writes findings, a thousand a statement. One that the table holds already, about the very same text, keeps its state
 * and who decided it: the database compares, so that no decision made meanwhile is lost.
 */
export async function writeFindings(sql: Sql, findings: readonly NewFinding[]): Promise<void> {
  for (let start = 0; start < findings.length; start += BATCH) {
    const list = JSON.stringify(findings.slice(start, start + BATCH));
    const [statement, bindings] = upsert(sql, list);
    await sql.connection.raw(statement, bindings as never);
  }
}

function upsert(sql: Sql, list: string): [string, unknown[]] {
  const target = sql.qualified(FINDINGS);
  const names = COLUMNS.join(', ');
  switch (sql.dialect) {
    case 'postgres': {
      const typed = COLUMNS.map((name) => `${name} ${TYPES[name]}`).join(', ');
      return [
        `insert into ?? as known (${names}) select ${names} from json_to_recordset(?::json) as list(${typed}) on conflict (finding_id) do update set ${onConflict()}`,
        [target, list],
      ];
    }
    case 'sqlite': {
      const read = COLUMNS.map((name) => `json_extract(value, '$.${name}')`).join(', ');
      return [
        `insert into ?? as known (${names}) select ${read} from json_each(?) where true on conflict (finding_id) do update set ${onConflict()}`,
        [target, list],
      ];
    }
    case 'mysql': {
      const typed = COLUMNS.map(
        (name) => `${name} ${TYPES[name] === 'text' ? 'varchar(500)' : 'bigint'} path '$.${name}'`,
      ).join(', ');
      return [
        `insert into ?? (${names}) select ${names} from json_table(?, '$[*]' columns (${typed})) list on duplicate key update ${onDuplicate()}`,
        [target, list],
      ];
    }
    default:
      return unreachable(sql.dialect);
  }
}

const SAME = (table: string, given: string): string =>
  `${table}text_hash = ${given} and ${table}state in ('open', 'false-positive')`;

function onConflict(): string {
  const same = SAME('known.', 'excluded.text_hash');
  const kept = (name: string) =>
    `${name} = case when ${same} then known.${name} else excluded.${name} end`;
  return [
    ...ALWAYS.map((name) => `${name} = excluded.${name}`),
    ...[...DECIDED, 'state'].map(kept),
    `decision_job = case when ${same} then known.decision_job end`,
    'text_hash = excluded.text_hash',
  ].join(', ');
}

/** MySQL sets from left to right, and a column that is set already reads as new: those that are compared come last. */
function onDuplicate(): string {
  const same = SAME('', 'values(text_hash)');
  const kept = (name: string) => `${name} = if(${same}, ${name}, values(${name}))`;
  return [
    ...ALWAYS.map((name) => `${name} = values(${name})`),
    ...DECIDED.map(kept),
    `decision_job = if(${same}, decision_job, null)`,
    kept('state'),
    'text_hash = values(text_hash)',
  ].join(', ');
}

/** Sets the state of findings that are in one of the states given; returns how many. */
export async function moveFindings(
  sql: Sql,
  findingIds: readonly string[],
  { from, ...change }: Partial<FindingRow> & { readonly from: readonly FindingState[] },
): Promise<number> {
  if (findingIds.length === 0) return 0;
  return sql
    .table(FINDINGS)
    .where(inList(sql, 'finding_id', findingIds))
    .whereIn('state', [...from])
    .update(change);
}
