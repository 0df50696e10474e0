/** Endings that change in the feminine: the ending, and what stands in its place. */
const FEMININE: readonly (readonly [RegExp, string])[] = [
  [/if$/, 'ive'],
  [/eux$/, 'euse'],
  [/teur$/, 'trice'],
  [/eur$/, 'euse'],
  [/er$/, 'ere'],
  [/c$/, 'que'],
];

/**
 * A folded word with its French feminine and plurals, and its English plural. It makes some that do not exist: they
 * are never met.
 */
export function inflect(word: string): readonly string[] {
  const known = inflected.get(word);
  if (known) return known;
  const forms = formsOf(word);
  inflected.set(word, forms);
  return forms;
}

const inflected = new Map<string, readonly string[]>();

function formsOf(word: string): string[] {
  const forms = new Set([word, `${word}s`, `${word}e`, `${word}es`]);
  if (word.endsWith('al')) forms.add(`${word.slice(0, -1)}ux`);
  if (word.endsWith('y')) forms.add(`${word.slice(0, -1)}ies`);
  for (const feminine of femininesOf(word)) {
    forms.add(feminine);
    forms.add(`${feminine}s`);
  }
  return [...forms];
}

function femininesOf(word: string): string[] {
  const feminines = FEMININE.flatMap(([ending, replacement]) =>
    ending.test(word) ? word.replace(ending, replacement) : [],
  ).filter((form) => form !== word);
  // parisienne, bonne, cruelle
  return /(en|on|el|et)$/.test(word) ? [...feminines, `${word}${word.slice(-1)}e`] : feminines;
}
