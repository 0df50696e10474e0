import { mkdirSync, writeFileSync } from 'node:fs';
import { dirname, join, resolve } from 'node:path';

import type { Core } from '@strapi/strapi';

import { createHome, type Home } from '../../support/home';
import { createStrapi } from '../../support/host-strapi';
import { untilQuiet } from '../../support/quiet-database';

const PLUGIN = resolve(__dirname, '../../../plugins/gdpr');

/** A content type or component by its short name (`person`, `parts.link`): its schema without the paperwork. */
export interface SmallSchema {
  /** @default 'collectionType' */
  readonly kind?: 'collectionType' | 'singleType';
  readonly options?: object;
  readonly pluginOptions?: object;
  readonly attributes: Readonly<Record<string, object>>;
}

/** An application of a few types, that are not the CRM's, on an empty database. */
export interface SmallApp {
  readonly strapi: Core.Strapi;
  readonly home: Home;
  destroy(): Promise<void>;
}

/** What else the application has. */
export interface SmallOptions {
  /** further options of the plugin */
  readonly gdpr?: object;
  /** further plugins, as `config/plugins` has them */
  readonly plugins?: object;
  /** further files, by their path in the application */
  readonly files?: Readonly<Record<string, string>>;
}

/** Writes the types to a temporary folder and boots them with the plugin. */
export async function bootSmallApp(
  schemas: Readonly<Record<string, SmallSchema>>,
  options: SmallOptions = {},
): Promise<SmallApp> {
  const home = await createHome(undefined, { empty: true });
  Object.assign(process.env, home.env);
  const appDir = join(home.dir, 'app');
  const write = (path: string, content: string): void => {
    mkdirSync(dirname(join(appDir, path)), { recursive: true });
    writeFileSync(join(appDir, path), content);
  };
  write('package.json', JSON.stringify({ name: 'small', version: '0.0.0', strapi: { uuid: '' } }));
  for (const [name, content] of Object.entries(configFiles(home, options)))
    write(`config/${name}.js`, content);
  for (const [name, schema] of Object.entries(schemas)) write(...schemaFile(name, schema));
  for (const [path, content] of Object.entries(options.files ?? {})) write(path, content);
  const strapi = createStrapi({
    appDir,
    distDir: appDir,
    autoReload: false,
    serveAdminPanel: false,
  });
  for (const transport of strapi.log.transports) transport.silent = !process.env.TEST_VERBOSE;
  await strapi.load();
  // Strapi counts its files 15 seconds after a first boot, and writes that down: no story's doing
  strapi.cron.remove('uploadWeekly');
  return {
    strapi,
    home,
    destroy: async () => {
      await untilQuiet(strapi);
      await strapi.destroy();
      await home.remove();
    },
  };
}

const configFiles = (
  home: Home,
  { gdpr = {}, plugins = {} }: SmallOptions,
): Record<string, string> => ({
  server: `module.exports = ({ env }) => ({ host: '127.0.0.1', app: { keys: ['a', 'b'] }, dirs: { public: ${JSON.stringify(home.publicDir)} }, logger: { startup: { enabled: false } } });`,
  admin: `module.exports = () => ({ auth: { secret: 'small-app-admin-secret' }, apiToken: { salt: 'small-app-salt' }, transfer: { token: { salt: 'small-app-salt' } }, secrets: { encryptionKey: 'small-app-encryption-key-32-bytes' }, serveAdminPanel: false });`,
  plugins: `module.exports = () => ({ gdpr: { enabled: true, resolve: ${JSON.stringify(PLUGIN)}, config: { secret: 'small-app-gdpr-secret-32-characters', scan: { schedule: null, arrivals: false }, ...${JSON.stringify(gdpr)} } }, ...${JSON.stringify(plugins)} });`,
  middlewares: `module.exports = ['errors', 'security', 'cors', 'query', 'body', 'session', 'favicon', 'public'].map((name) => 'strapi::' + name);`,
  database: `module.exports = ({ env }) => env('DATABASE_CLIENT') === 'postgres'
    ? { connection: { client: 'postgres', connection: { host: env('DATABASE_HOST'), port: env.int('DATABASE_PORT'), database: env('DATABASE_NAME'), user: env('DATABASE_USERNAME'), password: env('DATABASE_PASSWORD', ''), ssl: false, schema: 'public' }, pool: { min: 0, max: 10 } } }
    : { connection: { client: 'sqlite', connection: { filename: env('DATABASE_FILENAME') }, useNullAsDefault: true } };`,
});

function schemaFile(
  name: string,
  { kind = 'collectionType', options = {}, pluginOptions = {}, attributes }: SmallSchema,
): [string, string] {
  const [category, component] = name.split('.');
  if (component) {
    const schema = {
      collectionName: `components_${name.replace('.', '_')}`,
      info: { displayName: component },
      options,
      pluginOptions,
      attributes,
    };
    return [`src/components/${category}/${component}.json`, JSON.stringify(schema)];
  }
  const info = { singularName: name, pluralName: `${name}s`, displayName: name };
  const schema = {
    kind,
    collectionName: `${name}s`,
    info,
    options,
    pluginOptions,
    attributes,
  };
  return [`src/api/${name}/content-types/${name}/schema.json`, JSON.stringify(schema)];
}
