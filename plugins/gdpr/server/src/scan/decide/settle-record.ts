import type { FindingState } from '../../../../shared/contracts/scan';
import type { FindingRow } from '../../findings';
import { inTransaction, type Sql } from '../../kernel/sql/sql';
import { moveFindings } from '../find/write-findings';
import type { Scanner } from '../scanner';
import { areTwins, findingsOfRecord } from './findings-of-record';
import type { RecordOrder, RecordOutcome } from './record-order';

/** A decision that changes no record. */
type Settling = RecordOrder & { readonly act: 'false-positive' | 'reopen' };

const MOVES = {
  'false-positive': { from: 'open', to: 'false-positive' },
  reopen: { from: 'false-positive', to: 'open' },
} as const satisfies Record<Settling['act'], { from: FindingState; to: FindingState }>;

/** Sets findings of a record aside, or opens them again; wherever the record holds the same text, the same holds. */
export const settleRecord = (scanner: Scanner, order: Settling): Promise<RecordOutcome> =>
  inTransaction(scanner.strapi, async (sql) => {
    const outcome = await settle(sql, order);
    await order.within?.(sql, outcome);
    return outcome;
  });

async function settle(sql: Sql, order: Settling): Promise<RecordOutcome> {
  const { from, to } = MOVES[order.act];
  const { all, wanted } = await findingsOfRecord(sql, order);
  const able = wanted.filter(({ state }) => state === from);
  const moving = all.filter(
    (one) => one.state === from && able.some((chosen) => areTwins(one, chosen)),
  );
  const decided = await moveFindings(sql, idsOf(moving), {
    ...{ from: [from], state: to, decision_job: null, ...decisionOf(order) },
  });
  const others = wanted.filter(({ state }) => state !== from);
  await release(sql, others);
  return {
    decided,
    refused: others.map((one) => ({ findingId: one.finding_id, code: 'state' as const })),
  };
}

/** Lets go of findings that a job held and could not decide. */
export async function release(sql: Sql, findings: readonly FindingRow[]): Promise<void> {
  const from = ['open', 'false-positive', 'redacted', 'gone'] as const;
  const held = findings.filter((one) => one.decision_job !== null);
  await moveFindings(sql, idsOf(held), { from, decision_job: null });
}

/** Who decided, and why; whoever opens a finding again decides nothing. */
export const decisionOf = ({ act, by, reason, now }: RecordOrder): Partial<FindingRow> =>
  act === 'reopen'
    ? { decided_by: null, decided_at: null, reason: null }
    : { decided_by: by, decided_at: now.getTime(), reason };

export const idsOf = (findings: readonly FindingRow[]): string[] =>
  findings.map((one) => one.finding_id);
