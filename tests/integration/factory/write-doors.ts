import type { Core, UID } from '@strapi/strapi';

import type { BootedApp } from '../../support/boot';
import type { Answer } from '../../support/http';
import { graphNodes } from './gdpr-graph';
import { sampleData, type Made } from './owned-document';

/** Who knocks: tokens are made once per story. */
export interface Knocker {
  readonly app: BootedApp;
  readonly adminToken: string;
  readonly apiToken: string;
}

/** One way to write to a document; `applies` says for which types Strapi has it. */
export interface Door {
  readonly name: string;
  readonly applies: (traits: Traits) => boolean;
  readonly knock: (knocker: Knocker, made: Made) => Promise<unknown>;
}

export interface Traits {
  readonly uid: string;
  readonly draftAndPublish: boolean;
  readonly localized: boolean;
  readonly components: readonly string[];
  readonly user: boolean;
}

const USER = 'plugin::users-permissions.user';

export function traitsOf(strapi: Core.Strapi, uid: string): Traits {
  const { options, pluginOptions } = strapi.contentType(uid as UID.ContentType);
  return {
    uid,
    draftAndPublish: options?.draftAndPublish === true,
    localized:
      (pluginOptions as { i18n?: { localized?: boolean } } | undefined)?.i18n?.localized === true,
    components: graphNodes(strapi).get(uid)?.components ?? [],
    user: uid === USER,
  };
}

const always = (): boolean => true;
const withDrafts = ({ draftAndPublish }: Traits): boolean => draftAndPublish;
const withLocales = ({ localized }: Traits): boolean => localized;
const withComponents = ({ components }: Traits): boolean => components.length > 0;
const withRoutes = ({ user }: Traits): boolean => !user;
const onlyUsers = ({ user }: Traits): boolean => user;

const SCALARS = ['string', 'text', 'integer', 'decimal', 'date', 'boolean', 'enumeration'];

const documents = ({ app }: Knocker, { uid }: Made) =>
  app.strapi.documents(uid as UID.CollectionType) as never as Record<
    'update' | 'publish' | 'unpublish' | 'discardDraft' | 'clone' | 'delete',
    (params: object) => Promise<unknown>
  >;
const query = ({ app }: Knocker, { uid }: Made) => app.strapi.db.query(uid);
const fresh = ({ app }: Knocker, { uid }: Made) => sampleData(app.strapi, uid);

/** Every way to write to a document that leaves it there. */
export const WRITE_DOORS: readonly Door[] = [
  {
    name: 'documents.update',
    applies: always,
    knock: (who, made) =>
      documents(who, made).update({ documentId: made.documentId, data: fresh(who, made) }),
  },
  {
    name: "documents.update with status 'published'",
    applies: withDrafts,
    knock: (who, made) =>
      documents(who, made).update({ documentId: made.documentId, data: {}, status: 'published' }),
  },
  {
    name: 'documents.publish',
    applies: withDrafts,
    knock: (who, made) => documents(who, made).publish({ documentId: made.documentId }),
  },
  {
    name: 'documents.discardDraft',
    applies: withDrafts,
    knock: (who, made) => documents(who, made).discardDraft({ documentId: made.documentId }),
  },
  {
    name: 'documents.unpublish',
    applies: withDrafts,
    knock: (who, made) => documents(who, made).unpublish({ documentId: made.documentId }),
  },
  {
    name: 'documents.clone',
    applies: ({ user }) => !user,
    knock: (who, made) =>
      documents(who, made).clone({ documentId: made.documentId, data: uniqueData(who, made) }),
  },
  {
    name: 'a new locale by documents.update',
    applies: withLocales,
    knock: (who, made) =>
      documents(who, made).update({
        documentId: made.documentId,
        locale: 'en',
        data: fresh(who, made),
      }),
  },
  {
    name: 'entityService.update',
    applies: always,
    knock: (who, made) =>
      who.app.strapi.entityService.update(made.uid as never, rowId(made) as never, {
        data: fresh(who, made) as never,
      }),
  },
  {
    name: 'db.query.update by row id',
    applies: always,
    knock: (who, made) =>
      query(who, made).update({
        where: { documentId: made.documentId },
        data: { updatedAt: new Date() },
      }),
  },
  {
    name: 'db.query.updateMany',
    applies: always,
    knock: (who, made) =>
      query(who, made).updateMany({
        where: { documentId: { $in: [made.documentId] } },
        data: { updatedAt: new Date() },
      }),
  },
  {
    name: 'db.query.update of a component row',
    applies: withComponents,
    knock: (who, made) =>
      eachComponent(who, made, (uid, id) =>
        who.app.strapi.db.query(uid).update({ where: { id }, data: {} }),
      ),
  },
  {
    name: 'db.query.updateMany of component rows',
    applies: withComponents,
    knock: (who, made) =>
      eachComponent(who, made, (uid, id) => {
        const { attributes } = who.app.strapi.getModel(uid as UID.Schema);
        const [scalar] = Object.entries(attributes).find(([, { type }]) =>
          SCALARS.includes(type),
        ) ?? ['id'];
        return who.app.strapi.db
          .query(uid)
          .updateMany({ where: { id: { $in: [id] } }, data: { [scalar]: null } });
      }),
  },
  {
    name: 'PUT of the content API',
    applies: withRoutes,
    knock: (who, made) =>
      rest(who, `/api/${plural(who, made)}/${made.documentId}`, {
        method: 'PUT',
        json: { data: fresh(who, made) },
      }),
  },
  {
    name: 'PUT /api/users/:id',
    applies: onlyUsers,
    knock: (who, made) =>
      rest(who, `/api/users/${made.id}`, {
        method: 'PUT',
        json: { username: `user-${Date.now()}` },
      }),
  },
  {
    name: 'PUT of the content manager',
    applies: withRoutes,
    knock: (who, made) =>
      admin(who, `${manager(made)}/${made.documentId}`, { method: 'PUT', json: fresh(who, made) }),
  },
  {
    name: 'publish of the content manager',
    applies: withDrafts,
    knock: (who, made) =>
      admin(who, `${manager(made)}/${made.documentId}/actions/publish`, { json: {} }),
  },
  {
    name: 'bulk publish of the content manager',
    applies: withDrafts,
    knock: (who, made) =>
      admin(who, `${manager(made)}/actions/bulkPublish`, {
        json: { documentIds: [made.documentId] },
      }),
  },
  {
    name: 'discard of the content manager',
    applies: withDrafts,
    knock: (who, made) =>
      admin(who, `${manager(made)}/${made.documentId}/actions/discard`, { json: {} }),
  },
  {
    name: 'unpublish of the content manager',
    applies: withDrafts,
    knock: (who, made) =>
      admin(who, `${manager(made)}/${made.documentId}/actions/unpublish`, { json: {} }),
  },
  {
    name: 'bulk unpublish of the content manager',
    applies: withDrafts,
    knock: async (who, made) =>
      admin(who, `${manager(made)}/actions/bulkUnpublish`, {
        json: { documentIds: [made.documentId] },
      }),
  },
  {
    name: 'clone of the content manager',
    applies: withRoutes,
    knock: (who, made) =>
      admin(who, `${manager(made)}/clone/${made.documentId}`, { json: uniqueData(who, made) }),
  },
];

/** Every way to delete a document, or a part of it. */
export const DELETE_DOORS: readonly Door[] = [
  {
    name: 'documents.delete',
    applies: always,
    knock: (who, made) => documents(who, made).delete({ documentId: made.documentId }),
  },
  {
    name: 'documents.delete of every locale',
    applies: withLocales,
    knock: (who, made) => documents(who, made).delete({ documentId: made.documentId, locale: '*' }),
  },
  {
    name: 'entityService.delete',
    applies: always,
    knock: (who, made) =>
      who.app.strapi.entityService.delete(made.uid as never, rowId(made) as never),
  },
  {
    name: 'db.query.delete',
    applies: always,
    knock: (who, made) => query(who, made).delete({ where: { documentId: made.documentId } }),
  },
  {
    name: 'db.query.deleteMany',
    applies: always,
    knock: (who, made) =>
      query(who, made).deleteMany({ where: { documentId: { $in: [made.documentId] } } }),
  },
  {
    name: 'DELETE of the content API',
    applies: withRoutes,
    knock: (who, made) =>
      rest(who, `/api/${plural(who, made)}/${made.documentId}`, { method: 'DELETE' }),
  },
  {
    name: 'DELETE /api/users/:id',
    applies: onlyUsers,
    knock: (who, made) => rest(who, `/api/users/${made.id}`, { method: 'DELETE' }),
  },
  {
    name: 'DELETE of the content manager',
    applies: always,
    knock: (who, made) => admin(who, `${manager(made)}/${made.documentId}`, { method: 'DELETE' }),
  },
  {
    name: 'bulk delete of the content manager',
    applies: always,
    knock: (who, made) =>
      admin(who, `${manager(made)}/actions/bulkDelete`, {
        json: { documentIds: [made.documentId] },
      }),
  },
];

/** What a door answered: `open`, or the code (else the words) of the refusal. */
export async function answerOf(knock: () => Promise<unknown>): Promise<string> {
  try {
    await knock();
    return 'open';
  } catch (error) {
    return codeOf(error);
  }
}

const codeOf = (error: unknown): string => {
  const { details, message } = error as { details?: { code?: string }; message?: string };
  return details?.code ?? message ?? 'refused without a word';
};

const rowId = ({ id }: Made): number => id;
const manager = ({ uid }: Made): string => `/content-manager/collection-types/${uid}`;
const plural = ({ app }: Knocker, { uid }: Made): string =>
  app.strapi.contentType(uid as UID.ContentType).info.pluralName;

/** Unique attributes must differ in a copy. */
function uniqueData({ app }: Knocker, { uid }: Made): Record<string, unknown> {
  const { attributes } = app.strapi.getModel(uid as UID.Schema);
  const data = sampleData(app.strapi, uid);
  return Object.fromEntries(
    Object.entries(data).filter(
      ([name]) => (attributes[name] as { unique?: boolean } | undefined)?.unique,
    ),
  );
}

async function eachComponent(
  { app }: Knocker,
  { uid, documentId }: Made,
  act: (component: string, id: number) => Promise<unknown>,
): Promise<void> {
  const names = Object.entries(app.strapi.getModel(uid as UID.Schema).attributes)
    .filter(([, { type }]) => type === 'component' || type === 'dynamiczone')
    .map(([name]) => name);
  const row = await app.strapi.db.query(uid).findOne({ where: { documentId }, populate: names });
  for (const name of names) {
    for (const item of [row?.[name] ?? []].flat() as { id: number; __component?: string }[]) {
      const attribute = app.strapi.getModel(uid as UID.Schema).attributes[name] as {
        component?: string;
      };
      await act(item.__component ?? attribute.component ?? '', item.id);
    }
  }
}

type Sent = Parameters<BootedApp['request']>[1];

const rest = ({ app, apiToken }: Knocker, path: string, sent: Sent): Promise<Answer> =>
  send(app, path, { ...sent, token: apiToken });
const admin = ({ app, adminToken }: Knocker, path: string, sent: Sent): Promise<Answer> =>
  send(app, path, { ...sent, token: adminToken });

async function send(app: BootedApp, path: string, sent: Sent): Promise<Answer> {
  const answer = await app.request(path, sent);
  if (answer.status < 300) return answer;
  const error = answer.body?.error ?? {};
  const code = answer.status === 403 ? error.details?.code : undefined;
  throw Object.assign(
    new Error(`${answer.status} ${String(error.message ?? answer.text).slice(0, 200)}`),
    {
      details: code ? { code } : undefined,
    },
  );
}
