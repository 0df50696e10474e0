import { setTimeout as pause } from 'node:timers/promises';

import { boot, type BootedApp } from '../../support/boot';
import { clientOfThisRun } from '../../support/home';
import { countPeople, erasureOf, jobRow, jobsOf, orderFor, seedPeople, treatedBy } from './people';
import { startInstance } from './workers';

const PEOPLE = 1500;
/** A SQLite file has one instance. */
const onPostgres = clientOfThisRun() === 'postgres' ? describe : describe.skip;

onPostgres('three instances share a job, and one of them is killed', () => {
  let app: BootedApp;

  beforeAll(async () => {
    app = await boot({ env: { GDPR_JOBS_WORK: 'false' } });
  });
  afterAll(async () => {
    delete process.env.GDPR_JOBS_WORK;
    await app.destroy();
  });

  test('each person is erased once, by several of them', async () => {
    const ids = await seedPeople(app, PEOPLE);
    app.strapi.config.set('plugin::gdpr.erasure.chunk', 15);
    const jobId = await erasureOf(app).enqueue(orderFor(ids));
    const instances = [1, 2, 3].map(() => startInstance(app.home, { jobId, chunk: 15 }));
    expect(await Promise.all(instances.map(({ working }) => working))).toEqual([true, true, true]);
    await pause(200);
    instances[0]?.kill();
    const ends = await Promise.all(instances.map(({ ended }) => ended));
    expect(ends.map(({ signal }) => signal)).toEqual(['SIGKILL', null, null]);
    const job = await jobRow(app, jobId);
    expect([job.state, job.done, job.refused]).toEqual(['done', PEOPLE, 0]);
    expect(await countPeople(app, ids)).toMatchObject({ anonymous: PEOPLE });
    expect((await treatedBy(app, jobId)).sort()).toEqual([...ids].sort());
    const { lines } = await jobsOf(app).log(jobId, { page: 1, pageSize: 500 });
    const of = (event: string) => lines.filter((line: { event: string }) => line.event === event);
    const shares = new Map<string, number>();
    for (const { instance } of of('chunk-done'))
      shares.set(instance, (shares.get(instance) ?? 0) + 1);
    expect(shares.size).toBeGreaterThanOrEqual(2);
    expect(of('started')).toHaveLength(1);
    expect(of('finished')).toHaveLength(1);
  }, 120_000);
});
