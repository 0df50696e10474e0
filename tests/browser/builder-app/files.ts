const APP_NAME = 'builder-app';

const type = ([name, plural]: readonly [string, string], attributes: object, gdpr?: object) => ({
  kind: 'collectionType',
  collectionName: plural,
  info: { singularName: name, pluralName: plural, displayName: name },
  options: { draftAndPublish: false },
  pluginOptions: gdpr === undefined ? {} : { gdpr },
  attributes,
});

const exports = (value: unknown): string => `module.exports = ${JSON.stringify(value, null, 2)};\n`;

/** Schemas of the app, by path: what the test edits on screen and reads back from disk. */
export const SCHEMAS = {
  person: 'src/api/person/content-types/person/schema.json',
  order: 'src/api/order/content-types/order/schema.json',
  address: 'src/components/shared/address.json',
} as const;

const person = type(
  ['person', 'people'],
  {
    lastName: { type: 'string' },
    bloodGroup: { type: 'string' },
    address: { type: 'component', component: 'shared.address' },
    orders: {
      type: 'relation',
      relation: 'oneToMany',
      target: 'api::order.order',
      mappedBy: 'person',
      pluginOptions: { gdpr: { edge: 'owns' } },
    },
  },
  { subject: 'root' },
);

const order = type(['order', 'orders'], {
  reference: { type: 'string', pluginOptions: { gdpr: { personal: false } } },
  person: {
    type: 'relation',
    relation: 'manyToOne',
    target: 'api::person.person',
    inversedBy: 'orders',
  },
});

const address = {
  collectionName: 'components_shared_addresses',
  info: { displayName: 'address' },
  options: {},
  attributes: { city: { type: 'string' } },
};

const json = (value: unknown): string => JSON.stringify(value, null, 2);

/** A small Strapi app in JavaScript: its schemas are where the Content-Type Builder writes them. */
export const FILES: Readonly<Record<string, string>> = {
  'package.json': json({
    name: APP_NAME,
    private: true,
    dependencies: {
      '@strapi/strapi': '*',
      '@strapi/plugin-users-permissions': '*',
      'strapi-plugin-gdpr': '*',
    },
    strapi: { uuid: '' },
  }),
  'config/server.js': `module.exports = ({ env }) => ({
  host: '127.0.0.1', port: env.int('PORT'), app: { keys: ['a', 'b'] },
});\n`,
  'config/database.js': exports({
    connection: {
      client: 'sqlite',
      connection: { filename: 'data.db' },
      useNullAsDefault: true,
    },
  }),
  'config/admin.js': exports({
    auth: { secret: 'a'.repeat(32) },
    apiToken: { salt: 'b'.repeat(32) },
    transfer: { token: { salt: 'c'.repeat(32) } },
    secrets: { encryptionKey: 'd'.repeat(32) },
  }),
  'config/plugins.js': exports({
    gdpr: { enabled: true, config: {} },
    'users-permissions': { config: { jwtSecret: 'e'.repeat(32) } },
  }),
  'config/middlewares.js': exports(
    ['logger', 'errors', 'security', 'cors', 'query', 'body', 'session', 'favicon', 'public'].map(
      (name) => `strapi::${name}`,
    ),
  ),
  'src/index.js': `module.exports = {
  register() {},
  async bootstrap({ strapi }) {
    if ((await strapi.db.query('admin::user').count()) > 0) return;
    const role = await strapi.service('admin::role').getSuperAdmin();
    await strapi.service('admin::user').create({
      email: 'admin@example.com', password: 'Motdepasse1', firstname: 'Ada', lastname: 'Admin',
      isActive: true, preferedLanguage: 'fr', roles: [role.id],
    });
  },
};\n`,
  [SCHEMAS.person]: json(person),
  [SCHEMAS.order]: json(order),
  [SCHEMAS.address]: json(address),
};
