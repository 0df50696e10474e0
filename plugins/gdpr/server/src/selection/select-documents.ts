import type { Core } from '@strapi/types';
import type { Selection } from '../../../shared/contracts/bulk';
import { GdprInvalid } from '../kernel/errors';
import { shielded } from '../kernel/sql/shielded';
import { openSql, type Query } from '../kernel/sql/sql';
import { checkerOf, type Ability, type QueryParams } from '../lifecycle';
import type { AttributesOf, ReadFilters } from './criterion';
import { readFilters } from './read-filters';
import { refuseUnreadable } from './refuse-unreadable';

/** Which documents of a type, chosen by whom; without an ability, by the host itself (the command line). */
export interface Choice {
  readonly uid: string;
  readonly selection: Selection;
  readonly ability?: Ability;
  readonly now: Date;
}

/** The documents of a choice: counted, or read a batch at a time; each once, whatever its drafts and locales. */
export interface Chosen {
  readonly uid: string;
  readonly count: () => Promise<number>;
  /** DocumentIds in ascending order, `size` at a time. */
  readonly batches: (size: number) => AsyncGenerator<readonly string[]>;
}

interface Where {
  readonly where: object;
  readonly _q?: string;
}

/** Resolves a choice exactly as the content manager's list does, for whoever may see that list. */
export async function selectDocuments(strapi: Core.Strapi, choice: Choice): Promise<Chosen> {
  const { uid } = choice;
  refuseUnknownType(strapi, uid);
  const where = await whereOf(strapi, choice);
  return {
    uid,
    count: () => shielded('counting a selection', () => count(strapi, uid, where)),
    batches: (size) => batches(strapi, { uid, where }, size),
  };
}

/** Reads filters for a type, and refuses those that this administrator may not ask. */
export async function checkFilters(
  strapi: Core.Strapi,
  { uid, filters, ability, now }: Omit<Choice, 'selection'> & { readonly filters: unknown },
): Promise<ReadFilters> {
  refuseUnknownType(strapi, uid);
  const read = readFilters(filters, { uid, attributesOf: attributesOf(strapi), now });
  const asked = { uid, ...read };
  if (ability) await refuseUnreadable(strapi, ability, asked);
  return read;
}

function refuseUnknownType(strapi: Core.Strapi, uid: string): void {
  if (Object.hasOwn(strapi.contentTypes, uid) && strapi.db.metadata.has(uid)) return;
  throw new GdprInvalid('E_GDPR_NO_SUCH_TYPE', 'uid: there is no such content type');
}

const attributesOf =
  (strapi: Core.Strapi): AttributesOf =>
  (uid) => {
    const models = { ...strapi.contentTypes, ...strapi.components } as Readonly<
      Record<string, { readonly attributes: ReturnType<AttributesOf> }>
    >;
    return models[uid]?.attributes;
  };

async function whereOf(strapi: Core.Strapi, choice: Choice): Promise<Where> {
  const { uid, selection, ability, now } = choice;
  const ticked = 'documentIds' in selection;
  const filters = ticked ? {} : selection.filters;
  const read = await checkFilters(strapi, { uid, filters, now, ...(ability ? { ability } : {}) });
  const params = strapi.get<QueryParams>('query-params');
  const asked = params.transform(uid, { filters: read.filters }).where ?? {};
  const conditions = [asked, await permitted(strapi, choice)];
  if (ticked)
    return { where: { $and: [...conditions, { documentId: { $in: selection.documentIds } }] } };
  refuseUnaskable(selection.search);
  const search = selection.search ? { _q: selection.search } : {};
  const shown = await asTheListShows(strapi, uid, selection.locale);
  return { where: { $and: [...conditions, shown] }, ...search };
}

/** The conditions of this administrator's right to read. */
async function permitted(strapi: Core.Strapi, { uid, ability }: Choice): Promise<object> {
  if (!ability) return {};
  const { filters } = await checkerOf(strapi, ability, uid).sanitizedQuery.read({});
  return strapi.get<QueryParams>('query-params').transform(uid, { filters }).where ?? {};
}

function refuseUnaskable(search: string | undefined): void {
  if (search?.includes('\0'))
    throw new GdprInvalid('E_GDPR_FILTER_INVALID', 'search: must not hold a NUL character');
}

interface Versioned {
  readonly options?: { readonly draftAndPublish?: boolean };
  readonly pluginOptions?: { readonly i18n?: { readonly localized?: boolean } };
}

/** A list shows drafts, in one locale: the one chosen, else the application's own. */
async function asTheListShows(
  strapi: Core.Strapi,
  uid: string,
  locale: string | undefined,
): Promise<object> {
  const types: Readonly<Record<string, Versioned>> = { ...strapi.contentTypes };
  const { options, pluginOptions } = types[uid] ?? {};
  const drafts = options?.draftAndPublish === true ? { publishedAt: { $null: true } } : {};
  if (pluginOptions?.i18n?.localized !== true || locale === '*') return drafts;
  return { ...drafts, locale: locale ?? (await defaultLocale(strapi)) };
}

const defaultLocale = (strapi: Core.Strapi): Promise<string> =>
  strapi
    .plugin('i18n')
    .service<{ getDefaultLocale(): Promise<string> }>('locales')
    .getDefaultLocale();

/** The chosen documents' ids as a query, in which a document of several rows or joins may come more than once. */
function idsOf(strapi: Core.Strapi, uid: string, where: Where): Query {
  const chosen = strapi.db
    .queryBuilder(uid)
    .init({ ...where, select: ['documentId'] })
    .getKnexQuery() as Query;
  const { connection } = openSql(strapi);
  return connection.from(chosen.as('chosen') as never);
}

async function count(strapi: Core.Strapi, uid: string, where: Where): Promise<number> {
  const row = (await idsOf(strapi, uid, where)
    .countDistinct({ n: 'chosen.document_id' })
    .first()) as { n: number | string } | undefined;
  return Number(row?.n ?? 0);
}

async function* batches(
  strapi: Core.Strapi,
  { uid, where }: { readonly uid: string; readonly where: Where },
  size: number,
): AsyncGenerator<readonly string[]> {
  let last = '';
  for (;;) {
    const after = { ...where, where: { $and: [where.where, { documentId: { $gt: last } }] } };
    const rows = await shielded('reading a selection', () =>
      nextIds(idsOf(strapi, uid, after), size),
    );
    if (rows.length > 0) yield rows;
    const end = rows.at(-1);
    if (end === undefined || rows.length < size) return;
    last = end;
  }
}

async function nextIds(query: Query, size: number): Promise<string[]> {
  const rows = (await query
    .distinct({ documentId: 'chosen.document_id' })
    .orderBy('documentId')
    .limit(size)) as { documentId: string }[];
  return rows.map(({ documentId }) => documentId);
}
