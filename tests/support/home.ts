import { randomBytes } from 'node:crypto';
import { copyFileSync, mkdtempSync, mkdirSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

import fixed from './environment.json';
import { createDatabase, dropDatabase, postgresFromEnvironment } from './postgres';

/** The two databases on which every story is told. */
export type Client = 'sqlite' | 'postgres';

/** Where one application keeps all it stores: a database of its own and folders of its own. */
export interface Home {
  readonly client: Client;
  /** The temporary folder that holds everything below. */
  readonly dir: string;
  readonly publicDir: string;
  readonly uploadsDir: string;
  /** The SQLite file; undefined on PostgreSQL. */
  readonly databaseFile: string | undefined;
  /** The environment under which Strapi finds this home, also in a child process. */
  readonly env: Readonly<Record<string, string>>;
  /** Removes the database and the folders. */
  remove(): Promise<void>;
}

/** The client that the running jest project stands for: no story is told on another database than it says. */
export function clientOfThisRun(): Client {
  const client = process.env.TEST_CLIENT;
  if (client === 'postgres' || client === 'sqlite') return client;
  throw new Error('TEST_CLIENT is not set. Run one of the jest projects of jest.config.mjs.');
}

/**
 * Makes a home with a database of its own, a SQLite file or one on the run's PostgreSQL: a copy of
 * what the CRM's first boot made of an empty one, or truly empty.
 */
export async function createHome(
  client: Client = clientOfThisRun(),
  { empty = false }: { empty?: boolean } = {},
): Promise<Home> {
  const dir = mkdtempSync(join(tmpdir(), 'crm-'));
  const publicDir = join(dir, 'public');
  const uploadsDir = join(publicDir, 'uploads');
  mkdirSync(uploadsDir, { recursive: true });
  const folders = { client, dir, publicDir, uploadsDir };
  return client === 'sqlite' ? sqliteHome(folders, empty) : postgresHome(folders, empty);
}

type Folders = Pick<Home, 'client' | 'dir' | 'publicDir' | 'uploadsDir'>;

function sqliteHome(folders: Folders, empty: boolean): Home {
  const databaseFile = join(folders.dir, 'data.db');
  const template = process.env.TEST_SQLITE_TEMPLATE;
  if (template !== undefined && !empty) copyFileSync(template, databaseFile);
  const database = { DATABASE_CLIENT: 'sqlite', DATABASE_FILENAME: databaseFile };
  return {
    ...folders,
    databaseFile,
    env: { ...environment(folders), ...database },
    remove: async () => removeFolder(folders.dir),
  };
}

async function postgresHome(folders: Folders, empty: boolean): Promise<Home> {
  const server = postgresFromEnvironment();
  const name = `crm_${randomBytes(6).toString('hex')}`;
  await createDatabase(server, name, empty ? undefined : process.env.TEST_POSTGRES_TEMPLATE);
  const database = {
    DATABASE_CLIENT: 'postgres',
    DATABASE_HOST: server.host,
    DATABASE_PORT: String(server.port),
    DATABASE_NAME: name,
    DATABASE_USERNAME: server.user,
    DATABASE_PASSWORD: server.password,
    DATABASE_SSL: 'false',
    DATABASE_SCHEMA: 'public',
  };
  return {
    ...folders,
    databaseFile: undefined,
    env: { ...environment(folders), ...database },
    remove: async () => {
      await dropDatabase(server, name);
      removeFolder(folders.dir);
    },
  };
}

/** Fixed secrets: a token of one boot stays good after a restart on the same home. */
function environment({ publicDir }: Folders): Record<string, string> {
  return { ...fixed, PUBLIC_DIR: publicDir };
}

function removeFolder(dir: string): void {
  rmSync(dir, { recursive: true, force: true });
}
