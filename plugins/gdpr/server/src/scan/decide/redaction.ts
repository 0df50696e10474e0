import { MARK } from '../../detection';

/** A place of a text; offsets count UTF-16 units, `end` is exclusive. */
export interface Place {
  readonly start: number;
  readonly end: number;
}

/** Places in order and without overlap: two that meet are one. */
export function united(places: readonly Place[]): Place[] {
  const apart: Place[] = [];
  for (const place of [...places].sort((a, b) => a.start - b.start)) {
    const last = apart[apart.length - 1];
    if (last && place.start < last.end)
      apart[apart.length - 1] = { start: last.start, end: Math.max(last.end, place.end) };
    else apart.push(place);
  }
  return apart;
}

/** The text with a mark for each place; the places are united. */
export function redacted(text: string, places: readonly Place[]): string {
  let [result, at] = ['', 0];
  for (const { start, end } of places) {
    result += text.slice(at, start) + MARK;
    at = end;
  }
  return result + text.slice(at);
}

/** Where a place is once others, united, were redacted; undefined when it lies in one of them. */
export function moved(place: Place, places: readonly Place[]): Place | undefined {
  if (places.some(({ start, end }) => start < place.end && place.start < end)) return undefined;
  const before = places.filter(({ end }) => end <= place.start);
  const by = before.reduce((sum, { start, end }) => sum + MARK.length - (end - start), 0);
  return { start: place.start + by, end: place.end + by };
}

/** Every occurrence of words in a text, as words of their own. */
export function occurrences(text: string, words: readonly string[]): Place[] {
  return words.flatMap((word) => {
    const places: Place[] = [];
    for (let at = text.indexOf(word); at >= 0; at = text.indexOf(word, at + word.length)) {
      const place = { start: at, end: at + word.length };
      if (isApart(text, place)) places.push(place);
    }
    return places;
  });
}

const LETTER = /[\p{L}\p{N}]/u;

/** A mark in the middle of a word would be a mark too many: SEP is an illness, and the beginning of September. */
function isApart(text: string, { start, end }: Place): boolean {
  const meet = (left: string | undefined, right: string | undefined) =>
    LETTER.test(left ?? '') && LETTER.test(right ?? '');
  return !meet(text[start - 1], text[start]) && !meet(text[end - 1], text[end]);
}
