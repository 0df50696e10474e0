import { isHeld } from '../rule';

const LINKS = ['relation', 'media'];
const CHANGES = ['set', 'connect', 'disconnect'];

/** Whether a write gives a field something to hold; taking links away, or leaving them as they are, gives nothing. */
export function givesSomething(type: string, value: unknown): boolean {
  if (!LINKS.includes(type) || !isChange(value)) return isHeld(value);
  return isHeld(value['set']) || isHeld(value['connect']);
}

/** Strapi reads an object without an id as changes of the links, of which there may be none. */
const isChange = (value: unknown): value is Readonly<Record<string, unknown>> =>
  typeof value === 'object' &&
  value !== null &&
  !Array.isArray(value) &&
  (CHANGES.some((key) => key in value) || Object.keys(value).length === 0);
