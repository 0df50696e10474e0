import { isTransient } from '../../jobs';
import { inTransaction, openSql } from '../../kernel/sql/sql';
import type { Scanner } from '../scanner';
import { findingsOfRecord } from './findings-of-record';
import type { RecordOrder, RecordOutcome } from './record-order';
import { redactRecord } from './redact-record';
import { settleRecord } from './settle-record';

/** Decides findings of one record; one that somebody is writing is left as it is and said to be busy. */
export async function decideRecord(scanner: Scanner, order: RecordOrder): Promise<RecordOutcome> {
  const { act } = order;
  if (act !== 'redact') return settleRecord(scanner, { ...order, act });
  try {
    return await redactRecord(scanner, order);
  } catch (error) {
    if (!isTransient(error)) throw error;
    return leaveBusy(scanner, order);
  }
}

async function leaveBusy(scanner: Scanner, order: RecordOrder): Promise<RecordOutcome> {
  const { wanted } = await findingsOfRecord(openSql(scanner.strapi), order);
  const refused = wanted.map((one) => ({ findingId: one.finding_id, code: 'busy' as const }));
  const outcome = { decided: 0, refused };
  await inTransaction(scanner.strapi, async (sql) => order.within?.(sql, outcome));
  return outcome;
}
