import type { FindingRow } from '../../findings';
import type { TextRow } from '../texts/placed-text';
import type { Found } from './detect-texts';

/** What the table holds of a place. */
export type Known = Pick<
  FindingRow,
  'finding_id' | 'row_id' | 'state' | 'text_hash' | 'changed_at' | 'author' | 'path'
>;

/** What a scan of rows has to write. */
export interface Reconciled {
  /** new, or no longer as the table has them */
  readonly write: readonly Found[];
  /** of these, those that the table does not hold, or held about another text */
  readonly fresh: readonly Found[];
  /** findings that their text no longer gives */
  readonly gone: readonly string[];
}

const LIVE: readonly string[] = ['open', 'false-positive'];

/**
 * Compares what was found in rows with what the table holds of the same rows. A finding about the same text stays as it
 * was decided; what is not found any more is gone, and what comes back is found again.
 */
export function reconcile(found: readonly Found[], known: readonly Known[]): Reconciled {
  const byId = new Map(known.map((one) => [one.finding_id, one]));
  const again = new Set(found.map(({ findingId }) => findingId));
  const isFresh = (one: Found): boolean => {
    const before = byId.get(one.findingId);
    return before?.text_hash !== one.textHash || !LIVE.includes(before.state);
  };
  return {
    write: found.filter((one) => isFresh(one) || hasMoved(one.row, byId.get(one.findingId))),
    fresh: found.filter(isFresh),
    gone: known
      .filter(({ finding_id: id, state }) => !again.has(id) && LIVE.includes(state))
      .map((one) => one.finding_id),
  };
}

const hasMoved = ({ id, changedAt, author }: TextRow, before: Known | undefined): boolean =>
  before?.row_id !== id || numberOf(before.changed_at) !== changedAt || before.author !== author;

const numberOf = (value: number | string | null): number | null =>
  value === null ? null : Number(value);
