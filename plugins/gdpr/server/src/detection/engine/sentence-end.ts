import type { Words } from './words';

const SHORT = 4;
const FULL_STOP = 46;

/** Whether what stands between a word and the one before it ends a sentence. */
export function endsSentence(words: Words, index: number): boolean {
  const to = words.starts[index] ?? 0;
  for (let at = words.ends[index - 1] ?? 0; at < to; at++) {
    const unit = words.units[at] ?? 0;
    if (isTerminator(unit)) return true;
    if (unit === FULL_STOP && !isAbbreviation(words, index, at)) return true;
  }
  return false;
}

/** Line ends, `!`, `;`, `?`. */
const isTerminator = (unit: number): boolean =>
  unit === 10 || unit === 13 || unit === 33 || unit === 59 || unit === 63;

/** A name follows these: "M. Moine" is one sentence. */
const TITLE = /^(?:MM?|Mme|Mlle|Mr|Mrs|Ms|Dr|Mgr|Prof)$/i;

/** "gr. sang.", "D.N.I": a dot inside, or after a short word when a small letter follows, or after a title. */
function isAbbreviation({ text, starts, ends }: Words, index: number, dot: number): boolean {
  const to = starts[index] ?? 0;
  if (dot + 1 === to) return true;
  if ((ends[index - 1] ?? 0) - (starts[index - 1] ?? 0) > SHORT) return false;
  if (TITLE.test(text.slice(starts[index - 1], ends[index - 1]))) return true;
  const next = text.charAt(to);
  return next !== next.toUpperCase() || (next >= '0' && next <= '9');
}
