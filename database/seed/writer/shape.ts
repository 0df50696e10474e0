import type { Core } from '@strapi/strapi';

import type { Cell, Store } from './store';

/** Where one attribute of a type is stored. */
export type Place =
  | { kind: 'column'; index: number; encode: (value: unknown) => Cell }
  | { kind: 'key'; index: number }
  | JoinPlace;

/** An attribute whose values are rows of a join table. */
export interface JoinPlace {
  /** link: owner, target, orders. part (component or zone): entity, component, field, type, order. media: file, entity, type, field, order. */
  kind: 'link' | 'part' | 'media';
  table: string;
  columns: readonly string[];
  /** uid of the component; a dynamic zone reads it from each value. */
  component?: string;
}

/** A content type or component with its table, columns and the place of every attribute. */
export interface Shape {
  uid: string;
  table: string;
  columns: readonly string[];
  places: ReadonlyMap<string, Place>;
}

type Meta = ReturnType<Core.Strapi['db']['metadata']['get']>;
type MetaAttribute = Meta['attributes'][string];

const FILE = 'plugin::upload.file';

/** Reads from Strapi's own metadata where the attributes of a type live; no name is computed here. */
export function shapeOf(strapi: Core.Strapi, uid: string, store: Store): Shape {
  const meta = strapi.db.metadata.get(uid);
  const columns: string[] = [];
  const places = new Map<string, Place>();
  for (const [name, attribute] of Object.entries(meta.attributes)) {
    const place =
      attribute.type === 'relation'
        ? relationPlace(strapi, { attribute, model: declared(strapi, uid, name) }, columns)
        : columnPlace(attribute, columns, store);
    if (place) places.set(name, place);
  }
  return { uid, table: meta.tableName, columns, places };
}

interface Declared {
  type?: string;
  component?: string;
}

function declared(strapi: Core.Strapi, uid: string, name: string): Declared {
  const models: Record<string, { attributes: Record<string, Declared> } | undefined> = {
    ...strapi.contentTypes,
    ...strapi.components,
  };
  return models[uid]?.attributes[name] ?? {};
}

function columnPlace(attribute: MetaAttribute, columns: string[], store: Store): Place | undefined {
  if (!('columnName' in attribute) || !attribute.columnName) return undefined;
  columns.push(attribute.columnName);
  return { kind: 'column', index: columns.length - 1, encode: encoder(attribute.type, store) };
}

/** A relation as Strapi's metadata really hold it: not every one has a join table. */
interface RelationLike {
  type: string;
  joinTable?: JoinTable;
  joinColumn?: { name: string };
  owner?: boolean;
}

interface Relation {
  attribute: RelationLike;
  model: Declared;
}

function relationPlace(
  strapi: Core.Strapi,
  { attribute, model }: Relation,
  columns: string[],
): Place | undefined {
  if (model.type === 'media') return mediaPlace(strapi);
  if (attribute.joinTable) return joinPlace(attribute.joinTable, model);
  if (!attribute.joinColumn || !attribute.owner) return undefined;
  columns.push(attribute.joinColumn.name);
  return { kind: 'key', index: columns.length - 1 };
}

interface JoinTable {
  name: string;
  pivotColumns: readonly string[];
  joinColumn: { name: string };
  inverseJoinColumn?: { name: string };
  orderColumnName?: string;
  inverseOrderColumnName?: string;
}

function joinPlace(join: JoinTable, { type, component }: Declared): Place | undefined {
  if (type === 'component' || type === 'dynamiczone') {
    const columns = [...join.pivotColumns, 'order'];
    return { kind: 'part', table: join.name, columns, ...(component ? { component } : {}) };
  }
  // a polymorphic relation that is neither media nor dynamic zone: nothing here has one
  if (!join.inverseJoinColumn) return undefined;
  const { orderColumnName, inverseOrderColumnName } = join;
  const orders = [orderColumnName, inverseOrderColumnName].filter((name) => name !== undefined);
  const columns = [join.joinColumn.name, join.inverseJoinColumn.name, ...orders];
  return { kind: 'link', table: join.name, columns };
}

function mediaPlace(strapi: Core.Strapi): Place {
  const related = strapi.db.metadata.get(FILE).attributes.related;
  const join = related && 'joinTable' in related ? related.joinTable : undefined;
  if (!join || !('morphColumn' in join))
    throw new TypeError('The upload plugin has no related files');
  const { morphColumn } = join;
  const columns = [join.joinColumn.name, morphColumn.idColumn.name, morphColumn.typeColumn.name];
  return { kind: 'media', table: join.name, columns: [...columns, 'field', 'order'] };
}

function encoder(type: string, store: Store): (value: unknown) => Cell {
  switch (type) {
    case 'datetime':
    case 'timestamp':
      return (value) => (value instanceof Date ? store.encode.datetime(value) : null);
    case 'date':
      return (value) => (value instanceof Date ? value.toISOString().slice(0, 10) : plain(value));
    case 'boolean':
      return (value) => (typeof value === 'boolean' ? store.encode.boolean(value) : null);
    case 'json':
    case 'blocks':
      return (value) => (value === undefined || value === null ? null : JSON.stringify(value));
    default:
      return plain;
  }
}

function plain(value: unknown): Cell {
  if (value === undefined || value === null) return null;
  if (typeof value === 'string' || typeof value === 'number') return value;
  throw new TypeError(`A column cannot hold a value of type ${typeof value}`);
}
