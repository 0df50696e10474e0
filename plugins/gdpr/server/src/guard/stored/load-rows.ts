import type { Core } from '@strapi/types';
import type { Data } from '../judge/judgement';
import type { Nested, Watch } from '../watch/watched';

/** Rows of one type or component, as a `where` selects them. */
export interface Stored {
  readonly uid: string;
  readonly where: unknown;
}

/** Rows as they are stored, with all in them that is watched: components, links, files. */
export function loadRows(
  strapi: Core.Strapi,
  watch: Watch,
  { uid, where }: Stored,
): Promise<Data[]> {
  const populate = populateOf(watch, uid, []);
  return strapi.db.queryBuilder(uid).init({ where, populate }).execute<Data[]>();
}

/** These columns of the rows, and nothing of what is in them or linked to them. */
export const loadColumns = (
  strapi: Core.Strapi,
  { uid, where }: Stored,
  columns: readonly string[],
): Promise<Data[]> =>
  strapi.db
    .queryBuilder(uid)
    .init({ where, select: ['id', ...new Set(columns)] })
    .execute<Data[]>();

interface Populate {
  readonly [attribute: string]: true | { readonly populate: Populate } | { readonly on: Populate };
}

function populateOf(watch: Watch, uid: string, above: readonly string[]): Populate {
  const model = watch.get(uid);
  if (!model || above.includes(uid)) return {};
  const parts: Record<string, Populate[string]> = {};
  for (const { attribute, forbidden, type } of model.fields)
    if (forbidden && LINKED.includes(type)) parts[attribute] = true;
  for (const [name, held] of model.nested)
    parts[name] = nestedPopulate(watch, held, [...above, uid]);
  return parts;
}

const LINKED = ['relation', 'media', 'component', 'dynamiczone'];

function nestedPopulate(
  watch: Watch,
  held: Nested,
  above: readonly string[],
): { readonly populate: Populate } | { readonly on: Populate } {
  if (!held.zone) return { populate: populateOf(watch, held.component, above) };
  const on: Record<string, Populate[string]> = {};
  for (const uid of held.zone) on[uid] = { populate: populateOf(watch, uid, above) };
  return { on };
}
