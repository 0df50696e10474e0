import { redact } from './redact';
import type { ComputedStrategy } from './strategy';

/**
 * Takes the person's names, addresses and numbers, and anything that looks like one, out of a text that is worth
 * keeping; works through JSON and blocks to their texts.
 */
export const redactText = {
  kind: 'computed',
  outcome: 'generalised',
  compute: (value, _column, { identifiers }) => inTexts(value, (text) => redact(text, identifiers)),
  leftover: () => undefined,
} satisfies ComputedStrategy;

function inTexts(value: unknown, change: (text: string) => string): unknown {
  if (typeof value === 'string') return change(value);
  if (Array.isArray(value)) return value.map((item) => inTexts(item, change));
  if (value === null || typeof value !== 'object') return value;
  return Object.fromEntries(Object.entries(value).map(([key, item]) => [key, inTexts(item, change)]));
}
