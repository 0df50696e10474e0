import { blockGroups } from './block-leaves';
import { jsonGroups } from './json-leaves';
import { withSpans, type LeafGroup, type Span } from './leaf-groups';

export type { Span } from './leaf-groups';

/** One text of a value, as a reader meets it: where it is inside the value, and what it says. */
export interface TextPiece {
  /**
   * keys and indexes inside the value, empty where the value is the text; a run of inline nodes of a block is named by
   * its first. @example `['2', 'children', '0']`
   */
  readonly path: readonly string[];
  readonly text: string;
}

/**
 * The texts of an attribute's value: one for string, text and richtext (markdown as it is), one per run of inline
 * nodes for blocks, so that a word which a bold letter splits is one word, and one per string or number for json.
 * None for other types and other values.
 */
export function textPieces(attributeType: string, value: unknown): TextPiece[] {
  return groupsOf(attributeType, parsed(attributeType, value)).map(({ path, leaves }) => ({
    path,
    text: leaves.map((leaf) => leaf.text).join(''),
  }));
}

/**
 * The value with places of its texts replaced, the rest and its form as they were; a copy. `spansOf` is asked for each
 * piece that `textPieces` gives. A span over several inline nodes leaves its mark in the first. In json, a number with
 * a span becomes a text.
 */
export function replacePieces(
  attributeType: string,
  value: unknown,
  spansOf: (piece: TextPiece) => readonly Span[],
): unknown {
  const whole = parsed(attributeType, value);
  let changed = whole;
  for (const group of groupsOf(attributeType, whole)) {
    const text = group.leaves.map((leaf) => leaf.text).join('');
    changed = withSpans(changed, group, spansOf({ path: group.path, text }));
  }
  if (changed === whole) return value;
  return whole === value ? changed : JSON.stringify(changed);
}

function groupsOf(attributeType: string, value: unknown): LeafGroup[] {
  switch (attributeType) {
    case 'string':
    case 'text':
    case 'richtext':
      return typeof value === 'string' && value !== ''
        ? [{ path: [], leaves: [{ path: [], text: value }] }]
        : [];
    case 'blocks':
      return blockGroups(value);
    case 'json':
      return jsonGroups(value);
    default:
      return [];
  }
}

/** Strapi takes json and blocks as text too, and SQLite gives them back so. */
function parsed(attributeType: string, value: unknown): unknown {
  if (typeof value !== 'string' || (attributeType !== 'json' && attributeType !== 'blocks'))
    return value;
  if (!/^\s*[[{"]/.test(value)) return value;
  try {
    return JSON.parse(value) as unknown;
  } catch {
    return value;
  }
}
