import { setTimeout as pause } from 'node:timers/promises';

import { boot, type BootedApp } from '../../support/boot';
import { ledgerRows } from '../erasure/rows';
import { countPeople, erasureOf, jobRow, jobsOf, orderFor, seedPeople, treatedBy } from './people';

const PEOPLE = 60;

describe('a job that somebody stops', () => {
  let app: BootedApp;
  let ids: string[];

  beforeAll(async () => {
    app = await boot();
    ids = await seedPeople(app, 2 * PEOPLE + 1);
    app.strapi.config.set('plugin::gdpr.erasure.chunk', 5);
  }, 300_000);
  afterEach(() => erasureOf(app).onStep(undefined));
  afterAll(() => app.destroy());

  /** Orders the job, and does something to it after its third transaction. */
  async function orderAnd(group: string[], act: (jobId: string) => Promise<void>): Promise<string> {
    let commits = 0;
    let jobId = '';
    const acted = new Promise<void>((done) => {
      erasureOf(app).onStep(async (step: string) => {
        if (step === 'after-commit') commits += 1;
        if (step !== 'after-commit' || commits !== 3) return;
        await act(jobId);
        done();
      });
    });
    jobId = await erasureOf(app).enqueue(orderFor(group));
    await acted;
    return jobId;
  }

  const until = async (jobId: string, state: string) => {
    while ((await jobRow(app, jobId)).state !== state) await pause(50);
  };

  test('stands still after the slice in hand when paused, and goes on when resumed', async () => {
    const group = ids.slice(0, PEOPLE);
    const jobId = await orderAnd(group, (id) => jobsOf(app).pause(id, 'admin:1'));
    await pause(300);
    const { anonymous, torn } = await countPeople(app, group);
    expect([torn, anonymous > 0, anonymous < PEOPLE]).toEqual([0, true, true]);
    expect((await erasureOf(app).read(jobId)).done).toBe(anonymous);
    expect((await jobsOf(app).progress([jobId])).get(jobId)).toMatchObject({
      done: anonymous,
      instances: [],
    });
    await expect(jobsOf(app).pause(jobId, 'admin:1')).rejects.toMatchObject({
      code: 'E_GDPR_JOB_STATE',
    });
    await pause(1200);
    expect(await countPeople(app, group)).toMatchObject({ anonymous });
    await jobsOf(app).resume(jobId, 'admin:2');
    await until(jobId, 'done');
    expect(await countPeople(app, group)).toMatchObject({ anonymous: PEOPLE });
    expect((await treatedBy(app, jobId)).sort()).toEqual([...group].sort());
    const { lines } = await jobsOf(app).log(jobId, { page: 1, pageSize: 100 });
    const said = lines.filter(({ actor }: { actor?: string }) => actor?.startsWith('admin:'));
    expect(
      said.map(({ event, actor }: { event: string; actor: string }) => [event, actor]),
    ).toEqual([
      ['resumed', 'admin:2'],
      ['paused', 'admin:1'],
    ]);
    await expect(jobsOf(app).resume(jobId, 'admin:2')).rejects.toMatchObject({
      code: 'E_GDPR_JOB_STATE',
    });
  });

  test('ends when cancelled: what is done stays done and proven, the others are as they were', async () => {
    const group = ids.slice(PEOPLE, 2 * PEOPLE);
    const jobId = await orderAnd(group, (id) => jobsOf(app).cancel(id, 'admin:1'));
    await pause(1500);
    const { anonymous, torn } = await countPeople(app, group);
    expect([torn, anonymous > 0, anonymous < PEOPLE]).toEqual([0, true, true]);
    expect(await treatedBy(app, jobId)).toHaveLength(anonymous);
    expect(await erasureOf(app).read(jobId)).toMatchObject({ state: 'cancelled', done: anonymous });
    expect(await ledgerRows(app, { kind: 'erasure.cancelled', job: jobId })).toMatchObject([
      { actor: 'admin:1' },
    ]);
    await expect(jobsOf(app).resume(jobId, 'admin:1')).rejects.toMatchObject({
      code: 'E_GDPR_JOB_STATE',
    });
    await expect(jobsOf(app).cancel('nojob', 'admin:1')).rejects.toMatchObject({
      code: 'E_GDPR_NO_SUCH_JOB',
    });
  });

  test('does not keep somebody waiting who asks for one person', async () => {
    const [alone] = ids.slice(-1) as [string];
    const others = ids.slice(PEOPLE, 2 * PEOPLE);
    const jobId = await erasureOf(app).enqueue(orderFor(others, { mode: 'delete' }));
    const single = await erasureOf(app).start(orderFor([alone]));
    expect((await jobRow(app, jobId)).state).not.toBe('done');
    expect(await jobRow(app, single)).toMatchObject({ state: 'done', done: 1 });
    await until(jobId, 'done');
    expect(await countPeople(app, others)).toMatchObject({ gone: PEOPLE });
  });
});
