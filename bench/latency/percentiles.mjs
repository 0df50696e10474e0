/** What a list of milliseconds says, rounded to a tenth. */
export function percentiles(times) {
  const sorted = [...times].sort((a, b) => a - b);
  const at = (share) => sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * share))] ?? 0;
  const rounded = (milliseconds) => Math.round(milliseconds * 10) / 10;
  return {
    requests: sorted.length,
    median: rounded(at(0.5)),
    p95: rounded(at(0.95)),
    p99: rounded(at(0.99)),
    max: rounded(at(1)),
    over200: sorted.filter((milliseconds) => milliseconds > 200).length,
  };
}
