import type { TextFinding } from '../../../shared/contracts/detection-vocabulary';
import type { FieldPath, TextVerdict } from '../../../shared/contracts/guard';
import { isJson } from './json';

/** What lies at a place of the form's record; a text that holds json is entered too, as the json input has it. */
export function valueAt(record: unknown, path: FieldPath): unknown {
  return path.reduce<unknown>((value, key) => {
    const whole = typeof value === 'string' ? parsed(value) : value;
    return isJson(whole) ? whole[key] : undefined;
  }, record);
}

/** The words that one finding in the text at this place means, as the editor wrote them; empty where her text has changed too much. */
export const wordsOf = (record: unknown, path: FieldPath, finding: TextFinding): string =>
  textAt(record, path).slice(finding.start, finding.end).trim();

/** The words of each category that a text reveals, each once, in the order of the text. */
export function revealedIn(
  record: unknown,
  { path, within = [], findings }: TextVerdict,
): readonly Revealed[] {
  const groups = new Map<TextFinding['category'], Set<string>>();
  for (const finding of findings) {
    const words = groups.get(finding.category) ?? new Set<string>();
    groups.set(finding.category, words.add(wordsOf(record, [...path, ...within], finding)));
  }
  return [...groups].map(([category, words]) => ({
    category,
    words: [...words].filter((one) => one !== ''),
  }));
}

/** One kind of thing that a text reveals, and by which words. */
export interface Revealed {
  readonly category: TextFinding['category'];
  readonly words: readonly string[];
}

function textAt(record: unknown, path: FieldPath): string {
  const value = valueAt(record, path);
  if (typeof value === 'string') return value;
  if (typeof value === 'number') return String(value);
  return isJson(value) ? runFrom(record, path) : '';
}

/** The server reads a run of inline nodes of a block as one text, which bears the name of the first. */
function runFrom(record: unknown, path: FieldPath): string {
  const siblings = valueAt(record, path.slice(0, -1));
  if (!Array.isArray(siblings)) return '';
  return siblings
    .slice(Number(path.at(-1)))
    .map(inlineText)
    .join('');
}

function inlineText(node: unknown): string {
  if (!isJson(node)) return '';
  if (typeof node.text === 'string') return node.text;
  return Array.isArray(node.children) ? node.children.map(inlineText).join('') : '';
}

function parsed(text: string): unknown {
  try {
    return JSON.parse(text) as unknown;
  } catch {
    return undefined;
  }
}
