import { redact } from './redact';
import type { Column, ComputedStrategy } from './strategy';

/**
 * Takes the person's names, addresses and numbers, and anything that looks like one, out of a text that is worth
 * keeping; works through JSON and blocks to their texts.
 */
export const redactText = {
  kind: 'computed',
  outcome: 'generalised',
  compute: (value, column, { identifiers }) =>
    fitting(
      inTexts(value, column, (text) => redact(text, identifiers)),
      column,
    ),
  leftover: () => undefined,
} satisfies ComputedStrategy;

/** The mark may be longer than the name it stands for, and Strapi's `string` is a column of 255 characters. */
const fitting = (value: unknown, { type, maxLength }: Column): unknown =>
  typeof value === 'string' && type === 'string' ? value.slice(0, maxLength ?? 255) : value;

type Change = (text: string) => string;

/** A number may be somebody's: it is read as it would be in a text. */
function inTexts(value: unknown, column: Column, change: Change): unknown {
  if (typeof value === 'string') return change(value);
  if (typeof value === 'number') return inNumber(value, change);
  if (Array.isArray(value)) return value.map((item) => inTexts(item, column, change));
  if (value === null || typeof value !== 'object') return value;
  const walk = (item: unknown) => inTexts(item, column, change);
  return Object.fromEntries(
    Object.entries(value).map(([key, item]) => {
      if (column.type === 'blocks') return [key, BLOCK_STRUCTURE.has(key) ? item : walk(item)];
      return [change(key), walk(item)];
    }),
  );
}

function inNumber(value: number, change: Change): unknown {
  const text = String(value);
  const changed = change(text);
  return changed === text ? value : changed;
}

/** What the editor needs to draw a block, and no author writes: a person called List must not undo a list. */
const BLOCK_STRUCTURE: ReadonlySet<string> = new Set(['type', 'format', 'level', 'language']);
