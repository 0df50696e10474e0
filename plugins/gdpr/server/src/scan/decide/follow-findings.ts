import { FINDINGS, type FindingRow } from '../../findings';
import { inList } from '../../kernel/sql/in-list';
import type { Sql } from '../../kernel/sql/sql';
import { findingIdOf, type HashText } from '../find/finding-key';
import { moveFindings, writeFindings } from '../find/write-findings';
import type { TextRow } from '../texts/placed-text';
import type { RecordOrder } from './record-order';
import type { Redactions } from './redact-cells';
import { moved, redacted, type Place } from './redaction';
import { decisionOf, idsOf } from './settle-record';

/** What was taken out of which texts. */
export interface Followed {
  readonly order: RecordOrder;
  /** the texts as they were before */
  readonly rows: readonly TextRow[];
  readonly redactions: Redactions;
  readonly hash: HashText;
}

const LIVE: readonly string[] = ['open', 'false-positive'];

/**
 * Brings the findings of a record after its redaction: those whose words were taken out are redacted, the others of the
 * same texts move with their words and keep what was decided. Returns the redacted ones.
 */
export async function followFindings(
  sql: Sql,
  all: readonly FindingRow[],
  { order, rows, redactions, hash }: Followed,
): Promise<readonly FindingRow[]> {
  const texts = new Map(
    rows.flatMap((row) => row.texts).map(({ text }) => [hash(text), text] as const),
  );
  const concerned = all.filter(
    ({ state, text_hash: key }) => LIVE.includes(state) && redactions.has(key),
  );
  const after = (one: FindingRow) => moved(placeOf(one), redactions.get(one.text_hash) ?? []);
  const hit = concerned.filter((one) => after(one) === undefined);
  await moveFindings(sql, idsOf(hit), {
    ...{ from: ['open', 'false-positive'], state: 'redacted', decision_job: null },
    ...decisionOf(order),
  });
  const others = concerned.flatMap((one) => {
    const [place, text] = [after(one), texts.get(one.text_hash)];
    if (!place || text === undefined) return [];
    const now = hash(redacted(text, redactions.get(one.text_hash) ?? []));
    return [{ before: one, after: movedTo(one, place, now) }];
  });
  await replace(sql, others);
  return hit;
}

const placeOf = ({ from_offset: start, to_offset: end }: FindingRow): Place => ({ start, end });

function movedTo(one: FindingRow, { start, end }: Place, textHash: string): FindingRow {
  const id = findingIdOf({
    ...{ uid: one.uid, documentId: one.document_id, locale: one.locale, path: one.path },
    ...{ published: one.published === 1, rule: one.rule, category: one.category, start, end },
  });
  const place = { from_offset: start, to_offset: end, text_hash: textHash };
  return { ...one, ...place, finding_id: id };
}

/** Another id may be one that the table still holds of something that is over: it makes room. */
async function replace(
  sql: Sql,
  pairs: readonly { readonly before: FindingRow; readonly after: FindingRow }[],
): Promise<void> {
  if (pairs.length === 0) return;
  const ids = new Set(pairs.flatMap(({ before, after }) => [before.finding_id, after.finding_id]));
  await sql
    .table(FINDINGS)
    .where(inList(sql, 'finding_id', [...ids]))
    .delete();
  await writeFindings(
    sql,
    pairs.map(({ after: { decision_job: _job, ...finding } }) => finding),
  );
}
