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

export const always = (): boolean => true;
export const withDrafts = ({ draftAndPublish }: Traits): boolean => draftAndPublish;
export const withLocales = ({ localized }: Traits): boolean => localized;
export const withComponents = ({ components }: Traits): boolean => components.length > 0;
export const withRoutes = ({ user }: Traits): boolean => !user;
export const onlyUsers = ({ user }: Traits): boolean => user;

export const SCALARS = ['string', 'text', 'integer', 'decimal', 'date', 'boolean', 'enumeration'];

export const documents = ({ app }: Knocker, { uid }: Made) =>
  app.strapi.documents(uid as UID.CollectionType) as never as Record<
    'update' | 'publish' | 'unpublish' | 'discardDraft' | 'clone' | 'delete',
    (params: object) => Promise<unknown>
  >;
export const query = ({ app }: Knocker, { uid }: Made) => app.strapi.db.query(uid);
export const fresh = ({ app }: Knocker, { uid }: Made) => sampleData(app.strapi, uid);

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

export const rowId = ({ id }: Made): number => id;
export const manager = ({ uid }: Made): string => `/content-manager/collection-types/${uid}`;
export const plural = ({ app }: Knocker, { uid }: Made): string =>
  app.strapi.contentType(uid as UID.ContentType).info.pluralName;

/** Unique attributes must differ in a copy. */
export function uniqueData({ app }: Knocker, { uid }: Made): Record<string, unknown> {
  const { attributes } = app.strapi.getModel(uid as UID.Schema);
  const data = sampleData(app.strapi, uid);
  return Object.fromEntries(
    Object.entries(data).filter(
      ([name]) => (attributes[name] as { unique?: boolean } | undefined)?.unique,
    ),
  );
}

export async function eachComponent(
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

export const rest = ({ app, apiToken }: Knocker, path: string, sent: Sent): Promise<Answer> =>
  send(app, path, { ...sent, token: apiToken });
export const admin = ({ app, adminToken }: Knocker, path: string, sent: Sent): Promise<Answer> =>
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
