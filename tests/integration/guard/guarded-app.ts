import { resolve } from 'node:path';
import type { AddressInfo } from 'node:net';

import { openSession } from '../../support/accounts';
import { hashTables } from '../../support/database-dump';
import { send, type Answer, type Sent } from '../../support/http';
import { bootSmallApp, type SmallApp, type SmallSchema } from '../factory/small-app';

export const SHEET = 'api::sheet.sheet';
export const PAGE = 'api::page.page';
export const HOME = 'api::home.home';
export const PEER = 'api::peer.peer';
export const INNER = 'parts.inner';
export const USER = 'plugin::users-permissions.user';

const tagged = (attribute: object, tag: object): object => ({
  ...attribute,
  pluginOptions: { gdpr: tag },
});
const plain = { personal: false };
const free = (onFinding: string) => ({
  category: 'user.content.private',
  freeText: { onFinding },
});

/** What every type and component of the matrix watches, a field of each kind. */
const WATCHED = {
  title: tagged({ type: 'string' }, plain),
  line: tagged({ type: 'enumeration', enum: ['car', 'health', 'pension'] }, plain),
  never: tagged(
    { type: 'string' },
    { category: 'user.name', forbidden: { because: 'Rule of never.' } },
  ),
  nir: tagged(
    { type: 'string' },
    {
      category: 'user.government_id.national_identification_number',
      forbidden: { unless: { line: ['health', 'pension'] } },
    },
  ),
  note: tagged({ type: 'text' }, free('block')),
  memo: tagged({ type: 'text' }, free('mask')),
  hint: tagged({ type: 'text' }, free('warn')),
  extra: tagged({ type: 'json' }, free('block')),
  story: tagged({ type: 'blocks' }, free('block')),
};

const HOLDERS = {
  part: { type: 'component', component: INNER },
  parts: { type: 'component', component: INNER, repeatable: true },
  outer: { type: 'component', component: 'parts.outer' },
  zone: { type: 'dynamiczone', components: [INNER, 'parts.outer'] },
};

const LINKS = {
  picture: tagged(
    { type: 'media', multiple: false },
    { category: 'user.content.self_image', forbidden: { because: 'Rule of pictures.' } },
  ),
  papers: tagged({ type: 'media', multiple: true }, free('block')),
  scans: tagged({ type: 'media', multiple: true }, free('mask')),
  peers: tagged(
    { type: 'relation', relation: 'manyToMany', target: PEER, inversedBy: 'sheets' },
    { edge: 'ignore', forbidden: { because: 'Rule of peers.' } },
  ),
};

const SCHEMAS: Readonly<Record<string, SmallSchema>> = {
  sheet: { options: { draftAndPublish: true }, attributes: { ...WATCHED, ...HOLDERS, ...LINKS } },
  page: { attributes: { ...WATCHED, ...HOLDERS } },
  home: { kind: 'singleType', attributes: { ...WATCHED, ...HOLDERS } },
  peer: {
    attributes: {
      name: tagged({ type: 'string' }, plain),
      sheets: { type: 'relation', relation: 'manyToMany', target: SHEET, mappedBy: 'peers' },
    },
  },
  [INNER]: { attributes: WATCHED },
  'parts.outer': { attributes: { inner: { type: 'component', component: INNER } } },
};

const USER_TAGS = {
  type: { subject: 'root' },
  attributes: {
    nickname: { category: 'user.name', forbidden: { because: 'Rule of nicknames.' } },
    about: free('block'),
  },
};

/** The application of the matrix, with who knocks at its doors. */
export interface GuardedApp extends SmallApp {
  readonly ask: (path: string, sent?: Sent) => Promise<Answer>;
  readonly adminToken: string;
  readonly apiToken: string;
  readonly hashes: () => Promise<Record<string, string>>;
}

/** Tables that a login or a call writes to, whatever it does. */
const OF_THE_CALL = ['strapi_sessions', 'strapi_api_tokens', 'strapi_core_store_settings'];

/** Boots it, listening, with a super admin (who reads English) and a full-access API token. */
export async function bootGuardedApp(
  options: { readonly guard?: object } = {},
): Promise<GuardedApp> {
  const app = await bootSmallApp(SCHEMAS, {
    gdpr: { tags: { [USER]: USER_TAGS }, ...options },
    plugins: {
      'users-permissions': {
        enabled: true,
        resolve: resolve(require.resolve('@strapi/plugin-users-permissions/package.json'), '..'),
        config: {
          jwtSecret: 'small-app-jwt-secret',
          register: { allowedFields: ['nickname', 'about'] },
        },
      },
    },
    files: { ...routesOf('sheet'), ...routesOf('page'), ...routesOf('home'), ...USER_SCHEMA },
  });
  const { strapi } = app;
  await new Promise<void>((done) => {
    strapi.server.listen(0, '127.0.0.1', () => done());
  });
  const { port } = strapi.server.httpServer.address() as AddressInfo;
  const ask = (path: string, sent?: Sent) => send(`http://127.0.0.1:${port}${path}`, sent);
  const token = await strapi
    .service('admin::api-token')
    .create({ name: 'matrix', description: '', type: 'full-access', lifespan: null });
  const session = await openSession({ strapi, request: ask }, 'strapi-super-admin', {
    language: 'en',
  });
  return {
    ...{ ...app, ask, adminToken: session.token, apiToken: token.accessKey },
    hashes: () => hashTables(strapi, { except: OF_THE_CALL }),
  };
}

function routesOf(name: string): Record<string, string> {
  const strapi = JSON.stringify(require.resolve('@strapi/strapi'));
  const made = (factory: string) =>
    `module.exports = require(${strapi}).factories.${factory}('api::${name}.${name}');`;
  return {
    [`src/api/${name}/routes/${name}.js`]: made('createCoreRouter'),
    [`src/api/${name}/controllers/${name}.js`]: made('createCoreController'),
    [`src/api/${name}/services/${name}.js`]: made('createCoreService'),
  };
}

const USER_SCHEMA = {
  'src/extensions/users-permissions/strapi-server.js': `module.exports = (plugin) => {
    Object.assign(plugin.contentTypes.user.schema.attributes, { nickname: { type: 'string' }, about: { type: 'text' } });
    return plugin;
  };`,
};
