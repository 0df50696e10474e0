import type { CheckLine } from '../../../../shared/contracts/erasure';
import { chunkResults, type Job } from '../../jobs';
import type { Sql } from '../../kernel/sql/sql';
import { addTotals } from '../plan/totals';
import type { StoredResult } from './stored';

/** Places named in a result at most. */
const PLACES = 50;

/** Adds what was done later to what was done before. */
export const mergeResults = (before: StoredResult | null, after: StoredResult): StoredResult => ({
  types: addTotals(before?.types ?? [], after.types),
  checks: mergeChecks(before?.checks ?? [], after.checks),
  files: (before?.files ?? 0) + after.files,
  entryId: after.entryId === '' ? (before?.entryId ?? '') : after.entryId,
});

/** What a job did so far: as it was concluded, else added up from its chunks, a few hundred at a time. */
export async function resultSoFar(
  sql: Sql,
  { jobId, result }: Pick<Job, 'jobId' | 'result'>,
): Promise<StoredResult | null> {
  if (result !== null) return result as StoredResult;
  let sum: StoredResult | null = null;
  for await (const part of chunkResults(sql, jobId)) sum = mergeResults(sum, part as StoredResult);
  return sum;
}

function mergeChecks(before: readonly CheckLine[], after: readonly CheckLine[]): CheckLine[] {
  const names = [...new Set([...before, ...after].map(({ name }) => name))];
  return names.map((name) => {
    const lines = [...before, ...after].filter((line) => line.name === name);
    return {
      name,
      passed: lines.every(({ passed }) => passed),
      checked: lines.reduce((sum, { checked }) => sum + checked, 0),
      left: lines.reduce((sum, { left }) => sum + left, 0),
      places: lines.flatMap(({ places }) => places).slice(0, PLACES),
    };
  });
}
