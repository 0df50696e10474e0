/** The known word nearest to a mistyped one, or nothing when none is near enough to help. */
export function nearest(word: string, known: readonly string[]): string | undefined {
  const wanted = word.toLowerCase().slice(0, 80);
  const exact = known.find((candidate) => candidate.toLowerCase() === wanted);
  if (exact !== undefined) return exact;
  const tail = known.find((candidate) =>
    candidate.toLowerCase().endsWith(`.${lastSegment(wanted)}`),
  );
  const close = closest(wanted, known);
  return close ?? tail;
}

/** `; did you mean "x"?` or an empty string. */
export function didYouMean(word: string, known: readonly string[]): string {
  const candidate = nearest(word, known);
  return candidate === undefined ? '' : `; did you mean "${candidate}"?`;
}

const lastSegment = (key: string): string => key.slice(key.lastIndexOf('.') + 1);

function closest(wanted: string, known: readonly string[]): string | undefined {
  const reach = Math.max(wanted.length > 3 ? 2 : 1, Math.floor(wanted.length / 3));
  let best: { candidate: string; distance: number } | undefined;
  for (const candidate of known) {
    const distance = editDistance(wanted, candidate.toLowerCase());
    if (distance <= reach && distance < (best?.distance ?? Infinity))
      best = { candidate, distance };
  }
  return best?.candidate;
}

/** Levenshtein over two rows: words here are short. */
function editDistance(left: string, right: string): number {
  let previous = Array.from({ length: right.length + 1 }, (_, column) => column);
  for (let row = 1; row <= left.length; row += 1) {
    const current = [row];
    for (let column = 1; column <= right.length; column += 1) {
      const substitution =
        (previous[column - 1] ?? 0) + (left[row - 1] === right[column - 1] ? 0 : 1);
      const insertion = (current[column - 1] ?? 0) + 1;
      current.push(Math.min(substitution, insertion, (previous[column] ?? 0) + 1));
    }
    previous = current;
  }
  return previous[right.length] ?? 0;
}
