import { addRefusals } from '../jobs';
import type { Sql } from '../kernel/sql/sql';
import type { Chosen } from '../selection';
import type { Draft } from './draft-job';

/**
 * Names the ticked documents that are not among those chosen: whether they do not exist or may not be read is one and
 * the same to the caller. Returns how many there are.
 */
export async function refuseMissing(
  sql: Sql,
  { jobId, draft, chosen }: { jobId: string; draft: Draft; chosen: Chosen },
): Promise<number> {
  const { selection, uid, now: at } = draft;
  if (!('documentIds' in selection)) return 0;
  const missing = new Set(selection.documentIds);
  for await (const found of chosen.batches(selection.documentIds.length))
    for (const documentId of found) missing.delete(documentId);
  const refusals = [...missing].map((documentId) => ({
    uid,
    documentId,
    code: 'not-readable' as const,
  }));
  await addRefusals(sql, jobId, { phase: 'selection', at, refusals });
  return refusals.length;
}
