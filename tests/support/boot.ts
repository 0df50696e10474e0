import { existsSync } from 'node:fs';
import { createServer, type AddressInfo } from 'node:net';
import { join, resolve } from 'node:path';

import type { Core } from '@strapi/strapi';

import { logIn, openSession, type AccountOptions, type Session } from './accounts';
import { dumpDatabase, hashDatabase, hashTables } from './database-dump';
import { createHome, type Client, type Home } from './home';
import { createStrapi } from './host-strapi';
import { send, type Answer, type Sent } from './http';
import { untilQuiet } from './quiet-database';

const APP_DIR = resolve(__dirname, '../..');
const DIST_DIR = join(APP_DIR, 'dist');

/** How to boot; all of it may be left out. */
export interface BootOptions {
  /** @default the client of the running jest project */
  readonly client?: Client;
  /** Starts from a database without a table instead of a copy of a first boot. @default false */
  readonly empty?: boolean;
  /** Boots again on what an earlier boot kept with `destroy({ keep: true })`. */
  readonly home?: Home;
  /** Serves the built admin panel too, for the browser. @default false */
  readonly admin?: boolean;
  /** Off where a story plants what must not come in any more. @default true */
  readonly guard?: boolean;
  /** Further environment variables, over those of the home. */
  readonly env?: Readonly<Record<string, string>>;
}

/** The booted CRM, with what a story needs to act on it and to look into it. */
export interface BootedApp {
  readonly strapi: Core.Strapi;
  readonly home: Home;
  /** `http://127.0.0.1:port`; answers once `listen()` was called, as every request does. */
  readonly url: string;
  /** What Strapi logged since the boot, one line each. */
  readonly logs: readonly string[];
  listen(): Promise<string>;
  request(path: string, sent?: Sent): Promise<Answer>;
  /** A new account with this role, logged in; it reads French unless told otherwise. */
  loginAs(roleCode: string, options?: AccountOptions): Promise<Session>;
  /** The token of an account with this role, the same one for every call. */
  adminToken(roleCode: string): Promise<string>;
  /** Logs in an account that exists already, of the seed for instance. */
  logIn(email: string, password: string): Promise<string>;
  dumpDatabase(): Promise<string>;
  hashDatabase(options?: { except?: readonly string[] }): Promise<string>;
  /** One hash for each table: a comparison of two names the tables that changed. */
  hashTables(options?: { except?: readonly string[] }): Promise<Record<string, string>>;
  /** Stops Strapi and removes its home, unless `keep`. */
  destroy(options?: { keep?: boolean }): Promise<void>;
}

/** Loads the compiled CRM in this process, on a database and folders of its own. */
export async function boot(options: BootOptions = {}): Promise<BootedApp> {
  const home =
    options.home ?? (await createHome(options.client, { empty: options.empty ?? false }));
  const port = await freePort();
  const guard = { GDPR_GUARD: String(options.guard ?? true) };
  Object.assign(process.env, home.env, guard, { PORT: String(port) }, options.env);
  const { strapi, logs } = create(options.admin ?? false);
  try {
    await strapi.load();
    // Strapi counts its files 15 seconds after a first boot, and writes that down: no story's doing
    strapi.cron.remove('uploadWeekly');
  } catch (error) {
    await strapi.db.destroy().catch(() => undefined);
    if (options.home === undefined) await home.remove();
    throw error;
  }
  return withDoors({ strapi, logs, home, url: `http://127.0.0.1:${port}`, port });
}

function create(serveAdminPanel: boolean): { strapi: Core.Strapi; logs: string[] } {
  if (!existsSync(join(DIST_DIR, 'config'))) {
    throw new Error('The CRM is not compiled. Run "node scripts/build.mjs" first.');
  }
  const dirs = { appDir: APP_DIR, distDir: DIST_DIR };
  const strapi = createStrapi({ ...dirs, autoReload: false, serveAdminPanel });
  const logs: string[] = [];
  for (const transport of strapi.log.transports) transport.silent = !process.env.TEST_VERBOSE;
  strapi.log.on('data', ({ level, message }: { level: string; message: unknown }) =>
    logs.push(`${level}: ${String(message)}`),
  );
  return { strapi, logs };
}

type Loaded = Pick<BootedApp, 'strapi' | 'logs' | 'home' | 'url'> & { readonly port: number };

function withDoors({ strapi, logs, home, url, port }: Loaded): BootedApp {
  let listening: Promise<string> | undefined;
  const listen = (): Promise<string> => (listening ??= listenOn(strapi, port).then(() => url));
  const request = async (path: string, sent?: Sent): Promise<Answer> =>
    send(`${await listen()}${path}`, sent);
  const loginAs: BootedApp['loginAs'] = (roleCode, options) =>
    openSession({ strapi, request }, roleCode, options);
  const tokens = new Map<string, Promise<string>>();
  return {
    ...{ strapi, logs, home, url, listen, request, loginAs },
    adminToken: (roleCode) => {
      const token = tokens.get(roleCode) ?? loginAs(roleCode).then((session) => session.token);
      tokens.set(roleCode, token);
      return token;
    },
    logIn: (email, password) => logIn(request, email, password),
    dumpDatabase: () => dumpDatabase(strapi),
    hashDatabase: (options) => hashDatabase(strapi, options),
    hashTables: (options) => hashTables(strapi, options),
    destroy: async ({ keep = false } = {}) => {
      await untilQuiet(strapi);
      await strapi.destroy();
      if (!keep) await home.remove();
    },
  };
}

function listenOn(strapi: Core.Strapi, port: number): Promise<void> {
  return new Promise((done, failed) => {
    strapi.server.httpServer.once('error', failed);
    strapi.server.listen(port, '127.0.0.1', () => done());
  });
}

function freePort(): Promise<number> {
  return new Promise((done, failed) => {
    const server = createServer();
    server.once('error', failed);
    server.listen(0, '127.0.0.1', () => {
      const { port } = server.address() as AddressInfo;
      server.close(() => done(port));
    });
  });
}
