/** A row at the other end of a relation; `type` only where the relation is polymorphic. */
export interface LinkEnd {
  readonly id: string;
  readonly type: string | undefined;
}

/** What a caller asks of one relation, in any spelling Strapi accepts. */
export interface LinkChange {
  /** All that shall be linked afterwards; undefined where the caller only adds and removes. */
  readonly set: readonly LinkEnd[] | undefined;
  readonly connect: readonly LinkEnd[];
  readonly disconnect: readonly LinkEnd[];
}

/** Reads the value written to a relation attribute; undefined where it changes nothing. */
export function readLinkChange(value: unknown): LinkChange | undefined {
  if (value === undefined) return undefined;
  if (!isOperation(value)) return { set: toEnds(value), connect: [], disconnect: [] };
  if (value['set']) return { set: toEnds(value['set']), connect: [], disconnect: [] };
  const change = {
    set: undefined,
    connect: toEnds(value['connect']),
    disconnect: toEnds(value['disconnect']),
  };
  return change.connect.length + change.disconnect.length > 0 ? change : undefined;
}

/** Every end the change names. */
export const namedEnds = ({ set, connect, disconnect }: LinkChange): readonly LinkEnd[] => [
  ...(set ?? []),
  ...connect,
  ...disconnect,
];

/**
 * The locked ends that would gain or lose the link. Linking what is linked, and unlinking what is not, changes
 * nothing, so that a form sent back whole is no offence. Keys are those of `endKey`.
 */
export function changedEnds(
  change: LinkChange,
  {
    linked,
    locked,
    toOne,
  }: {
    readonly linked: ReadonlySet<string>;
    readonly locked: ReadonlySet<string>;
    readonly toOne: boolean;
  },
): string[] {
  const replaces = change.set ?? (toOne && change.connect.length > 0 ? change.connect : undefined);
  if (replaces) return difference(linked, keys(replaces), locked);
  const gained = [...keys(change.connect)].filter((key) => locked.has(key) && !linked.has(key));
  const lost = [...keys(change.disconnect)].filter((key) => linked.has(key));
  return [...gained, ...lost];
}

/** One string for a row, unambiguous across types. */
export const endKey = (type: string, id: number | string): string => `${type} ${id}`;

const keys = (ends: readonly LinkEnd[]): Set<string> =>
  new Set(ends.map(({ type, id }) => endKey(type ?? '', id)));

function difference(
  linked: ReadonlySet<string>,
  wanted: ReadonlySet<string>,
  locked: ReadonlySet<string>,
): string[] {
  const gained = [...wanted].filter((key) => locked.has(key) && !linked.has(key));
  const lost = [...linked].filter((key) => !wanted.has(key));
  return [...gained, ...lost];
}

const isRecord = (value: unknown): value is Record<string, unknown> =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

const isOperation = (value: unknown): value is Record<string, unknown> =>
  isRecord(value) &&
  !('id' in value) &&
  ('set' in value || 'connect' in value || 'disconnect' in value);

function toEnds(value: unknown): LinkEnd[] {
  const list: unknown[] = Array.isArray(value) ? value : [value];
  return list.flatMap((item) => {
    const id = isRecord(item) ? item['id'] : item;
    if (typeof id !== 'string' && typeof id !== 'number') return [];
    const type = isRecord(item) ? (item['__type'] ?? item['__component']) : undefined;
    return [{ id: String(id), type: typeof type === 'string' ? type : undefined }];
  });
}
