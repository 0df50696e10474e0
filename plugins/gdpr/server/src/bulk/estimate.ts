import type { Survey } from '../erasure';

/** How many subjects a preview plans in full: enough to know the shape of the others. */
export const SAMPLE = 200;

/** The part of a preview that is counted on a sample. */
export type Estimate = Survey & { readonly estimated: boolean; readonly sampled: number };

/**
 * Scales what was counted on some subjects to all of them. A share in percent does not grow with the number of people,
 * so that such a KPI is left out of an estimate rather than guessed.
 */
export function estimate(
  counted: Survey,
  { sampled, total }: { sampled: number; total: number },
): Estimate {
  if (sampled >= total) return { ...counted, estimated: false, sampled };
  const scaled = (count: number): number => Math.round((count * total) / sampled);
  const fields = (lines: Survey['buckets']['erased']) =>
    lines.map((line) => ({ ...line, values: scaled(line.values) }));
  return {
    types: counted.types.map((line) => ({
      ...line,
      documents: scaled(line.documents),
      rows: scaled(line.rows),
    })),
    buckets: {
      erased: fields(counted.buckets.erased),
      generalised: fields(counted.buckets.generalised),
      kept: fields(counted.buckets.kept),
    },
    sinks: counted.sinks.map((line) => ({ ...line, rows: scaled(line.rows) })),
    kpis: counted.kpis
      .filter(({ unit }) => unit !== 'percent')
      .map((line) => ({ ...line, after: line.before - scaled(line.before - line.after) })),
    estimated: true,
    sampled,
  };
}
