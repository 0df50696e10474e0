import { contentType, isLocalized, modelOf, option } from './field';
import { type Filling, fill } from './fill';
import { type Link, ownedLinks } from './order';

/** A document that was planted. */
export interface Planted {
  uid: string;
  documentId: string;
}

/** What a document is linked to: documentIds by relation attribute. */
export type Links = Readonly<Record<string, readonly string[]>>;

interface Wanted {
  uid: string;
  number: number;
  links: Links;
}

/** Creates one document in every version its type knows: locales, draft and published, all different. */
export async function plant(filling: Filling, { uid, number, links }: Wanted): Promise<Planted> {
  const { strapi } = filling;
  const type = contentType(strapi, uid);
  const model = modelOf(strapi, uid);
  const place = `${uid}#${String(number)}`;
  const relations = connect(ownedLinks(strapi, uid), links);
  const data = { ...(await fill(filling, uid, place)), ...relations };
  const created = await strapi.documents(type).create({ data });
  const { documentId } = created;
  await releaseReplaced(filling, { uid, documentId, place });
  if (option(model, 'i18n', 'localized') === true) {
    await translate(filling, { uid, documentId, place });
  }
  if (model.options?.draftAndPublish === true) await republish(filling, { uid, documentId, place });
  return { uid, documentId };
}

interface Version {
  uid: string;
  documentId: string;
  place: string;
}

/** What the application computes itself, such as a full name, bears the canaries of its sources. */
async function releaseReplaced(
  { strapi, flock }: Filling,
  { uid, documentId, place }: Version,
): Promise<void> {
  const row: unknown = await strapi.db
    .query(contentType(strapi, uid))
    .findOne({ where: { documentId } });
  if (typeof row !== 'object' || row === null) return;
  for (const [name, stored] of Object.entries(row)) {
    const own = flock.canaries.find((canary) => canary.place === `${place}.${name}`);
    if (own?.kind === 'text' && stored !== own.value) flock.release(own.place);
  }
}

async function translate(filling: Filling, { uid, documentId, place }: Version): Promise<void> {
  const data = await localizedOnly(filling, { uid, documentId, place: `${place}(en)` });
  await filling.strapi
    .documents(contentType(filling.strapi, uid))
    .update({ documentId, locale: 'en', data });
}

/** Publishes every locale, then changes the drafts, so that both rows differ. */
async function republish(filling: Filling, { uid, documentId, place }: Version): Promise<void> {
  const documents = filling.strapi.documents(contentType(filling.strapi, uid));
  const localized = option(modelOf(filling.strapi, uid), 'i18n', 'localized') === true;
  await documents.publish({ documentId, ...(localized ? { locale: '*' } : {}) });
  const draft = await fill(filling, uid, `${place}(draft)`);
  await documents.update({ documentId, data: draft });
  if (!localized) return;
  const english = await localizedOnly(filling, { uid, documentId, place: `${place}(draft, en)` });
  await documents.update({ documentId, locale: 'en', data: english });
}

async function localizedOnly(
  filling: Filling,
  { uid, place }: Version,
): Promise<Record<string, unknown>> {
  const data = await fill(filling, uid, place);
  const { attributes } = modelOf(filling.strapi, uid);
  const kept = Object.entries(data).filter(([name]) => isLocalized(attributes[name] ?? {}));
  return Object.fromEntries(kept);
}

function connect(relations: readonly Link[], links: Links): Record<string, unknown> {
  const found = relations.flatMap(({ attribute }): [string, object][] => {
    const connected = links[attribute];
    return connected
      ? [[attribute, { connect: connected.map((documentId) => ({ documentId })) }]]
      : [];
  });
  return Object.fromEntries<object>(found);
}
