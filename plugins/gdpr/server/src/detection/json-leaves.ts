import { MAX_DEPTH, type Leaf, type LeafGroup } from './leaf-groups';

/** The strings and numbers of a JSON value, each by itself: a number may be somebody's. */
export const jsonGroups = (value: unknown, path: readonly string[] = []): LeafGroup[] =>
  jsonLeaves(value, path).map((leaf) => ({ path: leaf.path, leaves: [leaf] }));

function jsonLeaves(value: unknown, path: readonly string[]): Leaf[] {
  if (typeof value !== 'object' || value === null) {
    const text = textOf(value);
    return text === '' ? [] : [{ path, text }];
  }
  if (path.length >= MAX_DEPTH) {
    const text = textBelow(value);
    return text === '' ? [] : [{ path, text }];
  }
  return Object.entries(value).flatMap(([key, item]) => jsonLeaves(item, [...path, key]));
}

const textOf = (value: unknown): string =>
  typeof value === 'string' || typeof value === 'number' ? String(value) : '';

/** All texts of a value, line by line, without recursion: nobody nests so deep but to hide something. */
function textBelow(value: object): string {
  const texts: string[] = [];
  const open: unknown[] = [value];
  while (open.length > 0) {
    const item = open.pop();
    if (typeof item === 'object' && item !== null)
      for (const inner of Object.values(item).reverse()) open.push(inner);
    else if (textOf(item) !== '') texts.push(textOf(item));
  }
  return texts.join('\n');
}
