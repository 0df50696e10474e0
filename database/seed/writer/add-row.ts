import type { JoinPlace, Shape } from './shape';
import type { Cell, Page } from './store';

/** Values of a row by attribute; relations and media as row ids, components as objects. */
export type Values = Readonly<Record<string, unknown>>;

/** Rows that wait to be written, and the last id and order given out in each table. */
export interface Ledger {
  shapes: ReadonlyMap<string, Shape>;
  ids: Map<string, number>;
  orders: Map<string, number>;
  entries: Map<string, Page>;
  links: Map<string, Page>;
}

interface Spot {
  uid: string;
  id: number;
  name: string;
}

/** Adds one row with its components and links to the ledger and answers its id. */
export function addRow(ledger: Ledger, uid: string, values: Values): number {
  const shape = ledger.shapes.get(uid);
  if (!shape) throw new RangeError(`The recorder was not opened for ${uid}`);
  const id = following(ledger.ids, shape.table);
  const { cells } = pageOf(ledger.entries, shape);
  const start = cells.length;
  for (let i = 0; i < shape.columns.length; i += 1) cells.push(null);
  const open = { ledger, shape, id, cells, start };
  put(open, 'id', id);
  for (const name in values) put(open, name, values[name]);
  return id;
}

interface OpenRow {
  ledger: Ledger;
  shape: Shape;
  id: number;
  cells: Cell[];
  /** Where the row begins in the page. */
  start: number;
}

function put(open: OpenRow, name: string, value: unknown): void {
  const { ledger, shape, id, cells, start } = open;
  const place = shape.places.get(name);
  if (!place) throw new RangeError(`${shape.uid} has no attribute "${name}"`);
  if (value === undefined || value === null) return;
  if (place.kind === 'column') cells[start + place.index] = place.encode(value);
  else if (place.kind === 'key') cells[start + place.index] = Number(value);
  else for (const one of listOf(value)) join(ledger, { uid: shape.uid, id, name }, { place, one });
}

interface Joined {
  place: JoinPlace;
  one: unknown;
}

function join(ledger: Ledger, spot: Spot, { place, one }: Joined): void {
  const order = following(ledger.orders, place.table);
  const row = joinRow(ledger, spot, { place, one, order });
  pageOf(ledger.links, place).cells.push(...row);
}

function joinRow(ledger: Ledger, spot: Spot, joined: Joined & { order: number }): Cell[] {
  const { place, one, order } = joined;
  switch (place.kind) {
    case 'link':
      return [spot.id, Number(one), ...place.columns.slice(2).map(() => order)];
    case 'media':
      return [Number(one), spot.id, spot.uid, spot.name, order];
    case 'part': {
      const { __component: named, ...values } = recordOf(one);
      const component = place.component ?? named;
      if (typeof component !== 'string') {
        throw new TypeError(
          `${spot.uid}.${spot.name}: a block of a dynamic zone needs __component`,
        );
      }
      return [spot.id, addRow(ledger, component, values), spot.name, component, order];
    }
  }
}

function following(counters: Map<string, number>, table: string): number {
  const next = (counters.get(table) ?? 0) + 1;
  counters.set(table, next);
  return next;
}

function pageOf(pages: Map<string, Page>, { table, columns }: Omit<Page, 'cells'>): Page {
  const known = pages.get(table);
  if (known) return known;
  const page: Page = { table, columns, cells: [] };
  pages.set(table, page);
  return page;
}

const listOf = (value: unknown): readonly unknown[] => (Array.isArray(value) ? value : [value]);

function recordOf(value: unknown): Record<string, unknown> {
  if (typeof value !== 'object' || value === null)
    throw new TypeError('A component must be an object');
  return { ...value };
}
