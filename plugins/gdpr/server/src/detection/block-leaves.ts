import { jsonGroups } from './json-leaves';
import { MAX_DEPTH, type Leaf, type LeafGroup } from './leaf-groups';

type Node = Readonly<Record<string, unknown>>;

/** The texts of a blocks value: each run of inline nodes read as one, then addresses of links and words of images. */
export function blockGroups(value: unknown): LeafGroup[] {
  return Array.isArray(value) ? childGroups(value, []) : jsonGroups(value);
}

function childGroups(children: readonly unknown[], path: readonly string[]): LeafGroup[] {
  const groups: LeafGroup[] = [];
  let run: Leaf[] | undefined;
  children.forEach((child, index) => {
    const here = [...path, String(index)];
    const leaves = inlineLeaves(child, here);
    if (leaves === undefined) {
      run = undefined;
      for (const group of nodeGroups(child, here)) groups.push(group);
      return;
    }
    if (run === undefined) {
      run = [];
      groups.push({ path: here, leaves: run });
    }
    for (const leaf of leaves) run.push(leaf);
  });
  const beside = children.flatMap((child, index) =>
    isInline(child) ? besideChildren(child, [...path, String(index)]) : [],
  );
  return [...groups.filter(({ leaves }) => leaves.some(({ text }) => text !== '')), ...beside];
}

/** The leaves of a text or of a link's children; undefined for a block. */
function inlineLeaves(node: unknown, path: readonly string[]): Leaf[] | undefined {
  if (!isNode(node)) return undefined;
  if (isText(node)) return [{ path: [...path, 'text'], text: node.text }];
  if (!isLink(node)) return undefined;
  const leaves = node.children.map((child, index) =>
    isLink(child) ? undefined : inlineLeaves(child, [...path, 'children', String(index)]),
  );
  return leaves.every((leaf) => leaf !== undefined) ? leaves.flat() : undefined;
}

function nodeGroups(node: unknown, path: readonly string[]): LeafGroup[] {
  if (!isNode(node) || path.length >= MAX_DEPTH) return jsonGroups(node, path);
  const { children } = node;
  const inside = Array.isArray(children) ? childGroups(children, [...path, 'children']) : [];
  return isInline(node) ? inside : [...inside, ...besideChildren(node, path)];
}

/** What else of a node somebody may have written: a link's address, the words of an image. */
function besideChildren(node: Node, path: readonly string[]): LeafGroup[] {
  return Object.entries(node).flatMap(([key, item]) => {
    if (key === 'children' && Array.isArray(item)) return [];
    if (STRUCTURE.has(key) || (key === 'text' && typeof item === 'string')) return [];
    return key === 'image' && isNode(item)
      ? IMAGE_WORDS.flatMap((word) => jsonGroups(item[word], [...path, key, word]))
      : jsonGroups(item, [...path, key]);
  });
}

/** What the editor needs to draw a block, and no author writes. */
const STRUCTURE: ReadonlySet<string> = new Set(['type', 'format', 'level', 'language']);

/** The rest of an image is its file's: addresses, sizes, dates. */
const IMAGE_WORDS = ['name', 'alternativeText', 'caption'];

const isNode = (value: unknown): value is Node =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

const isText = (node: unknown): node is Node & { readonly text: string } =>
  isNode(node) && typeof node['text'] === 'string';

const isInline = (node: unknown): node is Node => isText(node) || isLink(node);

const isLink = (node: unknown): node is Node & { readonly children: readonly unknown[] } =>
  isNode(node) && node['type'] === 'link' && Array.isArray(node['children']);
