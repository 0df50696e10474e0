import { setTimeout as pause } from 'node:timers/promises';

import { listRefusals } from '../../../plugins/gdpr/server/src/jobs';
import { bundleInstance, type Instance } from './support/cluster';
import { enginesOfThisRun, openScene, until, type Scene } from './support/scene';

let bundle: Awaited<ReturnType<typeof bundleInstance>>;
beforeAll(async () => {
  bundle = await bundleInstance();
});
afterAll(() => bundle.remove());

/** What every engine promises, tried with processes that are started, stopped and killed. */
describe.each(enginesOfThisRun())('%s', (engine) => {
  let scene: Scene;
  const instances = (count: number): Promise<Instance[]> =>
    Promise.all(Array.from({ length: count }, () => scene.cluster.start()));
  const once = (subjects: number) => ({ subjects, twice: 0, ends: 1 });

  beforeEach(async () => {
    scene = await openScene(engine, bundle.file);
  });
  afterEach(() => scene.close());

  test('each chunk is run by one worker of several, however often a job is handed out', async () => {
    const [one, two, three] = await instances(3);
    const jobId = await scene.order(300);
    const ordered = performance.now();
    await Promise.all(
      [one, two, three, one, two].map(async (each) => each?.tell({ act: 'dispatch', jobId })),
    );
    await scene.reaches(jobId, 'done');
    // seconds; a minute when nothing is handed out and workers find their chunks by looking now and then
    expect((performance.now() - ordered) / 1000).toBeLessThan(20);
    const tally = await scene.tally(jobId);
    expect(tally).toMatchObject(once(300));
    expect(tally.processes.length).toBeGreaterThan(1);
    const times = async (event: string) =>
      (await scene.log(jobId)).filter((line) => line.event === event).length;
    // the last line may be written a moment after the job has ended
    await until(async () => (await times('chunk-done')) >= 30);
    expect([await times('chunk-done'), await times('started')]).toEqual([30, 1]);
  });

  test('a killed worker is taken over, and no subject is treated twice or never', async () => {
    const [victim] = await instances(3);
    const jobId = await scene.order(200, { pause: 20 });
    await victim?.tell({ act: 'dispatch', jobId });
    await scene.treats(jobId, 40);
    await victim?.kill();
    await scene.reaches(jobId, 'done');
    expect(await scene.tally(jobId)).toMatchObject(once(200));
  });

  test('when all are killed, the next start goes on by itself', async () => {
    const [only] = await instances(1);
    const jobId = await scene.order(100, { pause: 20 });
    await only?.tell({ act: 'dispatch', jobId });
    await scene.treats(jobId, 15);
    await only?.kill();
    const before = await scene.tally(jobId);
    await instances(1);
    await scene.reaches(jobId, 'done');
    const after = await scene.tally(jobId);
    expect(after).toMatchObject(once(100));
    expect(after.processes).toHaveLength(before.processes.length + 1);
  });

  test('an instance that is shut down leaves its chunk to the others', async () => {
    const [leaving] = await instances(2);
    const jobId = await scene.order(100, { pause: 20 });
    await leaving?.tell({ act: 'dispatch', jobId });
    await scene.treats(jobId, 15);
    await leaving?.stop();
    await scene.reaches(jobId, 'done');
    expect(await scene.tally(jobId)).toMatchObject(once(100));
  });

  // ten slices to a chunk: who stops at the end of the chunk only is seen
  const SLOW = { slice: 1, pause: 100 };

  test('a paused job stands still at the next slice until it is resumed on any instance', async () => {
    const [one, two] = await instances(2);
    const jobId = await scene.order(40, SLOW);
    await one?.tell({ act: 'dispatch', jobId });
    await scene.treats(jobId, 3);
    await two?.tell({ act: 'pause', jobId });
    await pause(250);
    const { subjects } = await scene.tally(jobId);
    await pause(1200);
    expect(await scene.tally(jobId)).toMatchObject({ subjects, ends: 0 });
    expect(subjects).toBeLessThan(20);
    await two?.tell({ act: 'resume', jobId });
    await scene.reaches(jobId, 'done');
    expect(await scene.tally(jobId)).toMatchObject(once(40));
  });

  test('a cancelled job ends at the next slice, and stays ended', async () => {
    const [one, two] = await instances(2);
    const jobId = await scene.order(40, SLOW);
    await one?.tell({ act: 'dispatch', jobId });
    await scene.treats(jobId, 3);
    await two?.tell({ act: 'cancel', jobId });
    await pause(250);
    const { subjects } = await scene.tally(jobId);
    await one?.tell({ act: 'dispatch', jobId });
    await pause(1200);
    expect(await scene.tally(jobId)).toMatchObject({ subjects, twice: 0, ends: 0 });
    expect(subjects).toBeLessThan(20);
    expect(await scene.reaches(jobId, 'cancelled')).toBe('cancelled');
  });

  test('a chunk that fails is tried three times and set aside by name; the others finish', async () => {
    const [one] = await instances(2);
    const jobId = await scene.order(60, { poison: 27 });
    await one?.tell({ act: 'dispatch', jobId });
    await scene.reaches(jobId, 'partial');
    // slices of five: 20 to 24 were done, 25 to 29 hold the poison
    expect(await scene.tally(jobId)).toMatchObject(once(55));
    const query = { page: 1, pageSize: 100 };
    const { refusals } = await listRefusals(scene.host.sql, jobId, query);
    const named = { uid: 'api::a.a', code: 'failed', detail: 'E_POISON', phase: 'run' };
    expect(refusals).toEqual(
      [25, 26, 27, 28, 29].map((n) => expect.objectContaining({ ...named, documentId: `d${n}` })),
    );
    const log = await scene.log(jobId);
    expect(log.filter(({ event }) => event === 'chunk-retried')).toHaveLength(2);
    expect(log.filter(({ event }) => event === 'chunk-quarantined')).toMatchObject([
      { code: 'E_POISON' },
    ]);
    expect(JSON.stringify(log)).not.toContain('anna');
  });

  test('a worker that comes back from the dead cannot commit what another has done', async () => {
    const [zombie] = await instances(1);
    const jobId = await scene.order(40, { stall: 15 });
    await zombie?.tell({ act: 'dispatch', jobId });
    await scene.treats(jobId, 15);
    await pause(200);
    // fifteen seconds pass for the database
    const held = scene.host.sql.table('gdpr_job_chunks').where({ job_id: jobId, state: 'running' });
    expect(await held.update({ lease_until: 1 })).toBe(1);
    await instances(1);
    await scene.reaches(jobId, 'done');
    zombie?.signal('SIGCONT');
    await pause(1000);
    const tally = await scene.tally(jobId);
    expect(tally).toMatchObject(once(40));
    expect(tally.processes).toHaveLength(2);
    expect((await scene.log(jobId)).map(({ event }) => event)).toContain('taken-over');
  });

  test('a schedule fires once for four instances, through clock jumps and both clock changes', async () => {
    const all = await instances(4);
    const paris = { act: 'schedule', rule: '30 2 * * *', timeZone: 'Europe/Paris' } as const;
    const clock = (now: string) =>
      Promise.all(all.flatMap((one) => [1, 2].map(() => one.tell({ act: 'clock', now }))));
    await clock('2026-03-27T12:00:00Z');
    await Promise.all(all.map((one) => one.tell(paris)));
    const counts: number[] = [];
    for (const now of [
      '2026-03-28T01:29:59Z', // 02:29:59 in winter
      '2026-03-28T01:30:02Z',
      '2026-03-29T01:29:59Z', // 03:29:59 in summer: there is no 02:30 on this day
      '2026-03-29T01:30:02Z',
      '2026-03-28T12:00:00Z', // set back by 13 hours and a half
      '2026-03-29T01:30:02Z',
      '2026-10-24T12:00:00Z', // 209 nights missed
      '2026-10-25T00:30:02Z', // 02:30 in summer
      '2026-10-25T01:30:02Z', // 02:30 once more, in winter
      '2026-10-26T01:30:02Z',
    ]) {
      await clock(now);
      counts.push(await scene.fires());
    }
    expect(counts).toEqual([0, 1, 1, 2, 2, 2, 3, 4, 4, 5]);
  });
});
