import type { DecisionRefusal } from '../../../../shared/contracts/scan';
import { forgetFindings, type FindingRow } from '../../findings';
import { inTransaction, type Sql } from '../../kernel/sql/sql';
import { append } from '../../ledger';
import { detectIn } from '../find/detect-texts';
import { keepFound } from '../find/keep-found';
import { moveFindings } from '../find/write-findings';
import { patiently } from '../run/patiently';
import type { Scanner } from '../scanner';
import type { TextRow } from '../texts/placed-text';
import { readRowsOf } from '../texts/read-page';
import type { ScannedType } from '../texts/scan-schema';
import { followFindings } from './follow-findings';
import { findingsOfRecord, type RecordFindings } from './findings-of-record';
import { judge } from './judge';
import type { RecordOrder, RecordOutcome } from './record-order';
import { redactCells, type Redactions } from './redact-cells';
import { redactHistory } from './redact-history';
import { united, type Place } from './redaction';
import { release } from './settle-record';

/**
 * Takes what was found out of a record, in a transaction of its own: the texts are read again, and one that is no longer
 * the text that was scanned is not touched. Rows are held without waiting for anybody, so that no editor is ever stopped
 * by a wait that goes round in a circle: somebody who is writing goes first. `updated_at` stays as it is (ADR 0006).
 */
export const redactRecord = (scanner: Scanner, order: RecordOrder): Promise<RecordOutcome> =>
  patiently(() =>
    inTransaction(scanner.strapi, async (sql) => {
      const outcome = await redact(scanner, sql, order);
      await order.within?.(sql, outcome);
      return outcome;
    }),
  );

async function redact(scanner: Scanner, sql: Sql, order: RecordOrder): Promise<RecordOutcome> {
  const type = scanner.schema().types.get(order.uid);
  const rows = type ? await readRecord(scanner, sql, { type, order }) : [];
  const findings = await findingsOfRecord(sql, order);
  if (!type || rows.length === 0) {
    await forgetFindings(sql, { uid: order.uid, documentIds: [order.documentId] });
    return { decided: 0, refused: refusals(findings.wanted, () => 'gone') };
  }
  const judged = judgeAll(scanner, rows, findings.wanted);
  const decided = await apply(scanner, sql, { order, rows, findings, ...judged });
  await release(
    sql,
    findings.wanted.filter((one) => judged.refused.has(one.finding_id)),
  );
  await lookAgain(scanner, sql, { type, order, judged });
  return {
    decided,
    refused: refusals(
      findings.wanted.filter((one) => judged.refused.has(one.finding_id)),
      (one) => judged.refused.get(one.finding_id) ?? 'changed',
    ),
  };
}

/** All versions of the record, each row and each of its components held. */
const readRecord = (
  scanner: Scanner,
  sql: Sql,
  { type, order }: { readonly type: ScannedType; readonly order: RecordOrder },
): Promise<TextRow[]> =>
  readRowsOf({ sql, schema: scanner.schema(), hold: true }, type, { documentId: order.documentId });

interface Judged {
  readonly redactions: Redactions;
  readonly words: readonly string[];
  readonly refused: ReadonlyMap<string, DecisionRefusal>;
}

function judgeAll(
  { hash }: Scanner,
  rows: readonly TextRow[],
  wanted: readonly FindingRow[],
): Judged {
  const places = new Map<string, Place[]>();
  const refused = new Map<string, DecisionRefusal>();
  const words = new Set<string>();
  for (const finding of wanted) {
    const judgement = judge(finding, rows, hash);
    if ('refused' in judgement) {
      refused.set(finding.finding_id, judgement.refused);
      continue;
    }
    const place = { start: finding.from_offset, end: finding.to_offset };
    words.add(judgement.text.text.slice(place.start, place.end));
    places.set(finding.text_hash, [...(places.get(finding.text_hash) ?? []), place]);
  }
  const redactions = new Map([...places].map(([hash_, list]) => [hash_, united(list)]));
  return { redactions, words: [...words], refused };
}

interface Applying extends Pick<Judged, 'redactions' | 'words'> {
  readonly order: RecordOrder;
  readonly rows: readonly TextRow[];
  readonly findings: RecordFindings;
}

async function apply(
  scanner: Scanner,
  sql: Sql,
  { order, rows, findings, redactions, words }: Applying,
): Promise<number> {
  if (redactions.size === 0) return 0;
  const { hash } = scanner;
  const { uid, documentId, now } = order;
  const places = await redactCells(sql, rows, { redactions, hash });
  const schema = scanner.schema();
  const history = await redactHistory(sql, { uid, documentId, schema, words });
  const redacted = await followFindings(sql, findings.all, { order, rows, redactions, hash });
  await append(sql, {
    ...{ at: now, kind: 'findings.redacted', job: jobOf(order) },
    actor: order.by === null ? 'cli' : `admin:${order.by}`,
    payload: { uid, documentId, findings: redacted.length, ...countBy(redacted), places, history },
  });
  return redacted.length;
}

const jobOf = ({ chosen }: RecordOrder): string | null => ('jobId' in chosen ? chosen.jobId : null);

function countBy(findings: readonly FindingRow[]): { categories: Record<string, number> } {
  const categories: Record<string, number> = {};
  for (const { category } of findings) categories[category] = (categories[category] ?? 0) + 1;
  return { categories };
}

/** A text that has changed is scanned again at once: what it says now is found, what it no longer says is gone. */
async function lookAgain(
  scanner: Scanner,
  sql: Sql,
  { type, order, judged }: { type: ScannedType; order: RecordOrder; judged: Judged },
): Promise<void> {
  const stale = [...judged.refused].filter(([, code]) => code === 'changed' || code === 'gone');
  if (stale.length === 0) return;
  const ids = stale.filter(([, code]) => code === 'gone').map(([id]) => id);
  await moveFindings(sql, ids, { from: ['open', 'false-positive'], state: 'gone' });
  const rows = await readRecord(scanner, sql, { type, order });
  const found = await detectIn(scanner, rows);
  const seen = { type, rows, found, withContent: false, jobId: null, now: order.now };
  await keepFound(sql, seen);
}

const refusals = (
  findings: readonly FindingRow[],
  codeOf: (finding: FindingRow) => DecisionRefusal,
): RecordOutcome['refused'] =>
  findings.map((one) => ({ findingId: one.finding_id, code: codeOf(one) }));
