import { copyFileSync, cpSync } from 'node:fs';

import { createHome, type Home } from '../../support/home';
import { createDatabase, dropDatabase, postgresFromEnvironment } from '../../support/postgres';

/** Another home that holds the same, files included; the first must not be in use. */
export async function copyHome(home: Home): Promise<Home> {
  const copy = await createHome(home.client, { empty: true });
  cpSync(home.publicDir, copy.publicDir, { recursive: true });
  if (home.databaseFile !== undefined && copy.databaseFile !== undefined) {
    copyFileSync(home.databaseFile, copy.databaseFile);
    return copy;
  }
  const server = postgresFromEnvironment();
  const name = String(copy.env.DATABASE_NAME);
  await dropDatabase(server, name);
  await createDatabase(server, name, home.env.DATABASE_NAME);
  return copy;
}
