import { randomInt } from 'node:crypto';
import { setTimeout as pause } from 'node:timers/promises';

import { boot, type BootedApp } from '../../support/boot';
import { askDatabase } from '../erasure/crash';
import { ledgerRows } from '../erasure/rows';
import { countPeople, filesOf, jobRow, orderFor, seedPeople, treatedBy } from './people';
import { startInstance } from './workers';

/** The long form, asked for with JOBS_KILLS=20: five thousand people. */
const KILLS = Number(process.env.JOBS_KILLS ?? 5);
const PEOPLE = KILLS > 5 ? 5000 : 500;
/** Milliseconds of work, at most, before the process is killed. */
const LONGEST = KILLS > 5 ? 600 : 250;
/** Small transactions: many moments to be killed at. */
const CHUNK = KILLS > 5 ? 20 : 5;

describe(`a job about ${PEOPLE} people whose process is killed ${KILLS} times`, () => {
  let app: BootedApp;
  let ids: string[];
  let jobId: string;
  let killed = 0;

  beforeAll(async () => {
    app = await boot({ env: { GDPR_JOBS_WORK: 'false' } });
    ids = await seedPeople(app, PEOPLE, { withFiles: true });
    expect(filesOf(app).length).toBeGreaterThan(PEOPLE / 10);
    jobId = await app.strapi.plugin('gdpr').service('erasure').enqueue(orderFor(ids));
    await app.destroy({ keep: true });
    delete process.env.GDPR_JOBS_WORK;
  }, 600_000);
  afterAll(() => app.home.remove());

  test('at each moment nobody is half erased, and nobody is proven twice', async () => {
    while (killed < KILLS) {
      const instance = startInstance(app.home, { jobId, chunk: CHUNK });
      if (!(await instance.working)) break;
      await pause(randomInt(LONGEST));
      instance.kill();
      const { signal } = await instance.ended;
      if (signal === null) break;
      killed += 1;
      const [torn] = await askDatabase(
        app.home,
        `select count(*) as n from contacts
         where (gdpr_state = 'anonymised' and (last_name is not null or email is not null))
            or (gdpr_state is null and last_name is null)`,
      );
      expect(Number(torn?.n)).toBe(0);
      const [people] = await askDatabase(
        app.home,
        `select count(*) as n from contacts where gdpr_state = 'anonymised'`,
      );
      const [buried] = await askDatabase(app.home, 'select count(*) as n from gdpr_tombstones');
      const [cursor] = await askDatabase(
        app.home,
        `select sum(done) as n from gdpr_job_chunks where job_id = '${jobId}'`,
      );
      expect(Number(buried?.n)).toBe(Number(people?.n));
      expect(Number(cursor?.n ?? 0)).toBe(Number(people?.n));
    }
    expect(killed).toBe(KILLS);
  }, 900_000);

  test('in the end each is anonymous, proven once, and their files are gone', async () => {
    const last = startInstance(app.home, { jobId });
    await last.ended;
    app = await boot({ home: app.home });
    try {
      const job = await jobRow(app, jobId);
      expect([job.state, job.done, job.refused, job.lease_owner]).toEqual([
        'done',
        PEOPLE,
        0,
        null,
      ]);
      expect(await countPeople(app, ids)).toEqual({
        anonymous: PEOPLE,
        gone: 0,
        untouched: 0,
        torn: 0,
      });
      expect((await treatedBy(app, jobId)).sort()).toEqual([...ids].sort());
      expect(await app.strapi.db.connection('gdpr_outbox')).toEqual([]);
      expect(await app.strapi.db.connection('files')).toEqual([]);
      expect(filesOf(app)).toEqual([]);
      const verified = await ledgerRows(app, { kind: 'erasure.verified', job: jobId });
      expect(verified).toHaveLength(1);
      await app.strapi.plugin('gdpr').service('ledger').seal();
      const chain = await app.strapi.plugin('gdpr').service('ledger').verify();
      expect(chain).toMatchObject({ valid: true, unsealed: 0 });
    } finally {
      await app.destroy({ keep: true });
    }
  }, 900_000);
});
