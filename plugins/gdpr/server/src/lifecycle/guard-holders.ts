import type { Core } from '@strapi/types';
import { firstLocked, isInGraph, type Selection } from './locked-rows';
import { componentHolders } from './model-index';
import type { LockedDocument } from './refusals';

const FILE = 'plugin::upload.file';

type Id = number | string;
type Rows = Readonly<Record<string, unknown>>[];

/** The locked document that carries one of the component rows a write would touch. */
export async function lockedHolderOfComponents(
  strapi: Core.Strapi,
  component: string,
  selection: Selection,
): Promise<LockedDocument | undefined> {
  const rows = await strapi.db
    .queryBuilder(component)
    .init({ ...selection, select: ['id'] })
    .execute<{ id: Id }[]>();
  return lockedHolder(
    strapi,
    component,
    rows.map(({ id }) => id),
  );
}

/** The locked document that uses one of the files a write would touch. */
export async function lockedUserOfFiles(
  strapi: Core.Strapi,
  selection: Selection,
): Promise<LockedDocument | undefined> {
  const rows = await strapi.db
    .queryBuilder(FILE)
    .init({ ...selection, select: ['id'] })
    .execute<{ id: Id }[]>();
  const { table, file, type, id } = fileLink(strapi);
  const links = await rowsOf(strapi, table, { [file]: { $in: rows.map((row) => row.id) } });
  for (const [uid, ids] of byType(links, { type, id })) {
    const locked = await lockedAmong(strapi, uid, ids);
    if (locked) return locked;
  }
  return undefined;
}

/** The locked document among rows of a type, or around rows of a component. */
export function lockedAmong(
  strapi: Core.Strapi,
  uid: string,
  ids: readonly Id[],
): Promise<LockedDocument | undefined> {
  if (ids.length === 0) return Promise.resolve(undefined);
  if (uid in strapi.components) return lockedHolder(strapi, uid, ids);
  if (!isInGraph(strapi, uid)) return Promise.resolve(undefined);
  return firstLocked(strapi, uid, { where: { id: { $in: [...ids] } } });
}

async function lockedHolder(
  strapi: Core.Strapi,
  component: string,
  ids: readonly Id[],
): Promise<LockedDocument | undefined> {
  if (ids.length === 0) return undefined;
  for (const holder of componentHolders(strapi, component)) {
    if (!(holder.uid in strapi.components) && !isInGraph(strapi, holder.uid)) continue;
    const links = await rowsOf(strapi, holder.table, {
      component_type: component,
      [holder.component]: { $in: [...ids] },
    });
    const locked = await lockedAmong(
      strapi,
      holder.uid,
      links.map((link) => link[holder.entity] as Id),
    );
    if (locked) return locked;
  }
  return undefined;
}

const rowsOf = (strapi: Core.Strapi, table: string, where: object): Promise<Rows> =>
  strapi.db.queryBuilder(table).init({ where }).execute<Rows>();

function byType(
  links: Rows,
  { type, id }: { readonly type: string; readonly id: string },
): Map<string, Id[]> {
  const groups = new Map<string, Id[]>();
  for (const link of links) {
    const uid = String(link[type]);
    groups.set(uid, [...(groups.get(uid) ?? []), link[id] as Id]);
  }
  return groups;
}

interface FileJoinTable {
  readonly name: string;
  readonly joinColumn: { readonly name: string };
  readonly morphColumn: {
    readonly idColumn: { readonly name: string };
    readonly typeColumn: { readonly name: string };
  };
}

/** The names of the table between files and what uses them. */
function fileLink(strapi: Core.Strapi) {
  const related = strapi.db.metadata.get(FILE).attributes['related'] as unknown as {
    joinTable: FileJoinTable;
  };
  const { name, joinColumn, morphColumn } = related.joinTable;
  return {
    table: name,
    file: joinColumn.name,
    type: morphColumn.typeColumn.name,
    id: morphColumn.idColumn.name,
  };
}
