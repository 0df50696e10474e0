import {
  findingFilters,
  type Decided,
  type DecideRequest,
  type FindingFilters,
} from '../../../../shared/contracts/scan';
import { FINDINGS, type FindingRow } from '../../findings';
import { GdprError } from '../../kernel/errors';
import { refuseNumbers } from '../../kernel/impersonal';
import { parse } from '../../kernel/parse';
import { inList } from '../../kernel/sql/in-list';
import { inTransaction, openSql, type Sql } from '../../kernel/sql/sql';
import { append } from '../../ledger';
import { findingsWhere } from '../register/finding-query';
import type { Scanner } from '../scanner';
import { decideRecord } from './decide-record';
import type { RecordOutcome } from './record-order';
import { FindingsChanged, startDecision } from './start-decision';

/** Findings that are decided while somebody waits; more of them are a job. */
const AT_ONCE = 200;

/** Decides findings for an administrator, or for a program (null): those named, or all that match filters if they are as many as was shown. */
export async function decide(
  scanner: Scanner,
  request: DecideRequest,
  by: number | null,
): Promise<Decided> {
  refuseRevealing(scanner, request.reason);
  const sql = openSql(scanner.strapi);
  const { findingIds, matching } = request;
  if (!matching) {
    const ids = [...new Set(findingIds)];
    if (ids.length <= AT_ONCE) return decideNow(scanner, { request, ids, by });
    return startDecision(scanner, {
      request,
      by,
      choose: (transaction) => byIds(transaction, ids),
    });
  }
  const filters = parse(findingFilters, matching.filters);
  const { count } = matching;
  if (count > AT_ONCE) {
    const choose = (transaction: Sql) => findingsWhere(transaction, filters);
    return startDecision(scanner, { request, by, choose, count });
  }
  const ids = await idsMatching(sql, filters, count);
  return decideNow(scanner, { request, ids, by });
}

const byIds = (sql: Sql, ids: readonly string[]) =>
  sql.table(FINDINGS).where(inList(sql, 'finding_id', ids));

/** The reason is kept with the finding and must not say what the text said. */
function refuseRevealing({ detect }: Scanner, reason: string | undefined): void {
  if (reason === undefined) return;
  refuseNumbers(reason);
  if (detect(reason).length === 0) return;
  throw new GdprError(
    'E_GDPR_REASON_QUOTES',
    'The reason says itself what must not be kept: say why without the words of the text.',
  );
}

async function idsMatching(sql: Sql, filters: FindingFilters, count: number): Promise<string[]> {
  const ids = await findingsWhere(sql, filters)
    .limit(count + 1)
    .pluck<string[]>('finding_id');
  if (ids.length === count) return ids;
  throw new FindingsChanged(count);
}

interface Now {
  readonly request: DecideRequest;
  readonly ids: readonly string[];
  readonly by: number | null;
}

async function decideNow(scanner: Scanner, { request, ids, by }: Now): Promise<Decided> {
  const now = scanner.clock.now();
  const records = await recordsOf(openSql(scanner.strapi), ids);
  const outcomes: RecordOutcome[] = [];
  for (const { uid, documentId, findingIds } of records)
    outcomes.push(
      await decideRecord(scanner, {
        ...{ uid, documentId, chosen: { findingIds }, act: request.act, by: by },
        ...{ reason: request.reason ?? null, now },
      }),
    );
  const known = new Set(records.flatMap((record) => record.findingIds));
  const unknown = ids.filter((id) => !known.has(id));
  const decided = outcomes.reduce((sum, outcome) => sum + outcome.decided, 0);
  if (request.act !== 'redact' && decided > 0)
    await inTransaction(scanner.strapi, (sql) =>
      append(sql, {
        ...{ at: now, kind: 'findings.decided', job: null },
        actor: by === null ? 'cli' : `admin:${by}`,
        payload: { act: request.act, findings: decided, records: records.length },
      }),
    );
  return {
    decided,
    refused: [
      ...outcomes.flatMap(({ refused }) => refused),
      ...unknown.map((findingId) => ({ findingId, code: 'gone' as const })),
    ],
  };
}

interface AboutRecord {
  readonly uid: string;
  readonly documentId: string;
  readonly findingIds: string[];
}

type Named = Pick<FindingRow, 'finding_id' | 'uid' | 'document_id'>;

/** The records that findings are about, each once. */
async function recordsOf(sql: Sql, ids: readonly string[]): Promise<AboutRecord[]> {
  const rows = await byIds(sql, ids).select<Named[]>('finding_id', 'uid', 'document_id');
  const records = new Map<string, AboutRecord>();
  for (const { finding_id: id, uid, document_id: documentId } of rows) {
    const key = `${uid} ${documentId}`;
    const record = records.get(key) ?? { uid, documentId, findingIds: [] };
    record.findingIds.push(id);
    records.set(key, record);
  }
  return [...records.values()];
}
