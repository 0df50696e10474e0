/** The entries of lists that are written as people write one: `tel, mobile phone`, over several lines. */
export const listed = (...lines: readonly string[]): readonly string[] =>
  lines
    .join()
    .split(',')
    .map((entry) => entry.trim().replace(/\s+/g, ' '))
    .filter((entry) => entry !== '');
