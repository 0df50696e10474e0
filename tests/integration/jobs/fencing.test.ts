import { boot, type BootedApp } from '../../support/boot';
import { clientOfThisRun } from '../../support/home';
import { countPeople, erasureOf, jobRow, jobsOf, orderFor, seedPeople, treatedBy } from './people';

describe('a worker that lost its chunk', () => {
  let app: BootedApp;
  let ids: string[];

  beforeAll(async () => {
    app = await boot({ env: { GDPR_JOBS_CONCURRENCY: '1' } });
    ids = await seedPeople(app, 24);
    app.strapi.config.set('plugin::gdpr.erasure.chunk', 8);
  }, 300_000);
  afterAll(() => {
    erasureOf(app).onStep(undefined);
    delete process.env.GDPR_JOBS_CONCURRENCY;
    return app.destroy();
  });

  /** Another worker takes the chunk that is being worked on, and dies at once: its lease is over. */
  const steal = (jobId: string) =>
    app.strapi.db
      .connection('gdpr_job_chunks')
      .where({ job_id: jobId, state: 'running' })
      .update({
        fence: app.strapi.db.connection.raw('fence + 1'),
        owner: 'elsewhere:1:aa',
        lease_until: Date.now() - 1,
      });

  // on SQLite nobody else can write while a transaction is open
  const steps =
    clientOfThisRun() === 'sqlite'
      ? (['before-transaction'] as const)
      : (['before-transaction', 'mid-transaction'] as const);

  test.each(steps)('cannot commit what it did: %s', async (at) => {
    const group = at === 'mid-transaction' ? ids.slice(12) : ids.slice(0, 12);
    let stolen = 0;
    let seenAfterTheft: unknown;
    let jobId = '';
    erasureOf(app).onStep(async (step: string) => {
      if (stolen === 1 && seenAfterTheft === undefined && step === 'before-transaction')
        seenAfterTheft = await countPeople(app, group);
      if (step !== at || stolen > 0) return;
      const [job] = await app.strapi.db.connection('gdpr_jobs').orderBy('id', 'desc').limit(1);
      jobId = String(job.job_id);
      stolen = await steal(jobId);
    });
    await erasureOf(app).start(orderFor(group));
    erasureOf(app).onStep(undefined);
    expect(stolen).toBe(1);
    expect(seenAfterTheft).toMatchObject({ untouched: 12 });
    expect(await jobRow(app, jobId)).toMatchObject({ state: 'done', done: 12, refused: 0 });
    expect(await countPeople(app, group)).toMatchObject({ anonymous: 12 });
    expect((await treatedBy(app, jobId)).sort()).toEqual([...group].sort());
    const { lines } = await jobsOf(app).log(jobId, { page: 1, pageSize: 50 });
    expect(lines).toContainEqual(
      expect.objectContaining({ event: 'taken-over', chunk: 0, code: 'elsewhere:1' }),
    );
  });
});
