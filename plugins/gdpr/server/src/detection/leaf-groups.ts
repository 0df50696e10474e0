/** A text inside a value: a string, or a number read as one. */
export interface Leaf {
  readonly path: readonly string[];
  readonly text: string;
}

/** Leaves that are read as one text, in their order. */
export interface LeafGroup {
  readonly path: readonly string[];
  readonly leaves: readonly Leaf[];
}

/** A place of a text and what is written there instead; offsets count UTF-16 units, `end` is exclusive. */
export interface Span {
  readonly start: number;
  readonly end: number;
  readonly by: string;
}

/** Levels of a value that are entered; what lies deeper is read as one text. */
export const MAX_DEPTH = 40;

/** A copy of the value in which the spans of one group are replaced; the value itself where there are none. */
export function withSpans(value: unknown, group: LeafGroup, spans: readonly Span[]): unknown {
  const apart = merged(spans);
  if (apart.length === 0) return value;
  let changed = value;
  let offset = 0;
  for (const { path, text } of group.leaves) {
    const replaced = replacedIn(text, offset, apart);
    if (replaced !== text) changed = withLeaf(changed, path, replaced);
    offset += text.length;
  }
  return changed;
}

/** In order and without overlap: of two that meet, the first's mark stands for both. */
function merged(spans: readonly Span[]): Span[] {
  const apart: Span[] = [];
  for (const span of [...spans].sort((a, b) => a.start - b.start)) {
    const last = apart.at(-1);
    if (span.end <= span.start) continue;
    if (last && span.start < last.end)
      apart[apart.length - 1] = { ...last, end: Math.max(last.end, span.end) };
    else apart.push(span);
  }
  return apart;
}

/** What is left of one leaf that begins at `offset`; a mark stands in the leaf where its span begins. */
function replacedIn(text: string, offset: number, spans: readonly Span[]): string {
  const end = offset + text.length;
  let result = '';
  let at = offset;
  for (const span of spans) {
    if (span.end <= at || span.start >= end) continue;
    if (span.start >= at) result += text.slice(at - offset, span.start - offset) + span.by;
    at = Math.min(span.end, end);
  }
  return result + text.slice(at - offset);
}

function withLeaf(value: unknown, path: readonly string[], text: string): unknown {
  const [key, ...rest] = path;
  if (key === undefined) return text;
  if (Array.isArray(value)) {
    const items: unknown[] = value;
    return items.map((item, index) => (String(index) === key ? withLeaf(item, rest, text) : item));
  }
  const entries = Object.entries(value ?? {});
  return Object.fromEntries(
    entries.map(([name, item]) => [name, name === key ? withLeaf(item, rest, text) : item]),
  );
}
