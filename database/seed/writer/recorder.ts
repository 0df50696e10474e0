import type { Core } from '@strapi/strapi';

import { type Ledger, type Values, addRow } from './add-row';
import { postgresStore } from './postgres-store';
import { type Shape, shapeOf } from './shape';
import { sqliteStore } from './sqlite-store';
import type { Store } from './store';

/** Writes rows of any type straight into the tables, many at a time. */
export interface Recorder {
  /** Adds a row and answers its id; it reaches the database at the next flush. */
  add(uid: string, values: Values): number;
  /** The highest id of any table when the recorder was opened: 0 in an empty database. */
  rowsBefore: number;
  /** Writes what waits, entries before the links between them. */
  flush(): Promise<void>;
  /** Flushes, rebuilds what was set aside, and moves the sequences. */
  close(): Promise<void>;
}

/** Opens a recorder for the content types given and every component; `bulk` for many rows. */
export async function openRecorder(
  strapi: Core.Strapi,
  uids: readonly string[],
  bulk: boolean,
): Promise<Recorder> {
  const store = storeOf(strapi);
  const shapes = [...uids, ...Object.keys(strapi.components)].map((uid) =>
    shapeOf(strapi, uid, store),
  );
  await store.open([...new Set(shapes.flatMap(tablesOf))], bulk);
  const ids = new Map<string, number>();
  for (const { table } of shapes) ids.set(table, await store.maxId(table));
  const ledger: Ledger = {
    shapes: new Map(shapes.map((shape) => [shape.uid, shape])),
    ids,
    orders: new Map(),
    entries: new Map(),
    links: new Map(),
  };
  const flush = async (): Promise<void> => {
    const pages = [...ledger.entries.values(), ...ledger.links.values()];
    ledger.entries.clear();
    ledger.links.clear();
    if (pages.length > 0) await store.insert(pages);
  };
  return {
    rowsBefore: Math.max(0, ...ids.values()),
    add: (uid, values) => addRow(ledger, uid, values),
    flush,
    close: async () => {
      await flush();
      await store.close();
    },
  };
}

function tablesOf(shape: Shape): string[] {
  const joined = [...shape.places.values()].flatMap((place) =>
    'table' in place ? [place.table] : [],
  );
  return [shape.table, ...joined];
}

function storeOf(strapi: Core.Strapi): Store {
  const { client } = strapi.db.dialect;
  if (client === 'sqlite') return sqliteStore(strapi);
  if (client === 'postgres') return postgresStore(strapi);
  throw new TypeError(`The seed writes to sqlite and postgres; this database is ${client}`);
}
