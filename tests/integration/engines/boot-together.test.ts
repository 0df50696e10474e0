import { randomBytes } from 'node:crypto';

import { ensureJobTables } from '../../../plugins/gdpr/server/src/jobs/job-tables';
import { ensureScheduleTable } from '../../../plugins/gdpr/server/src/jobs/schedule-fires';
import { ensureLedgerTables } from '../../../plugins/gdpr/server/src/ledger/ledger-tables';
import { clientOfThisRun } from '../../support/home';
import { createDatabase, dropDatabase, postgresFromEnvironment } from '../../support/postgres';
import { openHost } from './support/host';

const onPostgres = clientOfThisRun() === 'postgres' ? test : test.skip;

onPostgres('instances that start at the same moment do not stumble over each other', async () => {
  const server = postgresFromEnvironment();
  const database = `together_${randomBytes(6).toString('hex')}`;
  await createDatabase(server, database);
  const options = { database: { client: 'pg', connection: { ...server, database } }, config: {} };
  const hosts = Array.from({ length: 8 }, () => openHost(options));
  // the first round on an empty database, the others as at each later start
  for (const round of [1, 2, 3]) {
    const boots = hosts.map(async ({ strapi }) => {
      await ensureLedgerTables(strapi);
      await ensureJobTables(strapi);
      await ensureScheduleTable(strapi);
    });
    const ends = await Promise.allSettled(boots);
    const said = ends.flatMap((end) => (end.status === 'rejected' ? [String(end.reason)] : []));
    expect({ round, said }).toEqual({ round, said: [] });
  }
  await Promise.all(hosts.map((host) => host.close()));
  await dropDatabase(server, database);
});
