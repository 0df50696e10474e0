import { boot, type BootedApp } from '../../support/boot';
import { stateOf } from '../erasure/rows';
import { countPeople, erasureOf, jobRow, orderFor, seedPeople, treatedBy } from './people';

/** The largest takes minutes: asked for with JOBS_STORY=20000. */
const SIZES = [
  1,
  50,
  51,
  101,
  1001,
  ...(process.env.JOBS_STORY ? [Number(process.env.JOBS_STORY)] : []),
];
const ALL = SIZES.reduce((sum, size) => sum + size, 0) + 3;

describe('a job about many people', () => {
  let app: BootedApp;
  let ids: string[];
  const groups = new Map<number, string[]>();

  beforeAll(async () => {
    app = await boot();
    ids = await seedPeople(app, ALL);
    let from = 0;
    for (const size of SIZES) {
      groups.set(size, ids.slice(from, from + size));
      from += size;
    }
  }, 900_000);
  afterAll(() => app.destroy());

  test.each(SIZES)(
    'of %i: each of them is anonymous, nobody else is, counted again',
    async (size) => {
      const group = groups.get(size) ?? [];
      const others = ids.filter((id) => !group.includes(id));
      const before = await countPeople(app, others);
      const started = performance.now();
      const jobId = await erasureOf(app).start(orderFor(group));
      const seconds = (performance.now() - started) / 1000;
      if (size > 10_000) process.stdout.write(`${size} people in ${seconds.toFixed(1)} s\n`);
      expect(await countPeople(app, group)).toEqual({
        anonymous: size,
        gone: 0,
        untouched: 0,
        torn: 0,
      });
      expect(await countPeople(app, others)).toEqual(before);
      const job = await jobRow(app, jobId);
      expect([job.state, job.total, job.done, job.refused]).toEqual(['done', size, size, 0]);
      expect((await treatedBy(app, jobId)).sort()).toEqual([...group].sort());
      const run = await erasureOf(app).read(jobId);
      expect([run.total, run.done, run.subjects.length]).toEqual([size, size, Math.min(size, 50)]);
      const residual = run.checks.find(({ name }: { name: string }) => name === 'residual');
      expect(residual?.checked).toBeGreaterThan(0);
      expect(
        run.types.find(({ uid }: { uid: string }) => uid === 'api::contact.contact')?.documents,
      ).toBe(size);
    },
    900_000,
  );

  test('a second time over all of them: refused by name, and no row changes', async () => {
    const done = ids.slice(0, ALL - 3);
    const before = await stateOf(app, ['gdpr_ledger', 'gdpr_ledger_seals']);
    const jobId = await erasureOf(app).start(orderFor(done));
    expect(await stateOf(app, ['gdpr_ledger', 'gdpr_ledger_seals'])).toEqual(before);
    const job = await jobRow(app, jobId);
    expect([job.state, job.done, job.refused]).toEqual(['partial', 0, done.length]);
    const codes = await app.strapi.db
      .connection('gdpr_job_refusals')
      .where({ job_id: jobId })
      .select('code', 'phase')
      .count({ n: '*' })
      .groupBy('code', 'phase');
    expect(codes.map((row) => ({ ...row, n: Number(row.n) }))).toEqual([
      { code: 'already-anonymised', phase: 'run', n: done.length },
    ]);
    expect(await treatedBy(app, jobId)).toEqual([]);
  }, 300_000);

  test('whoever is gone meanwhile is refused by name, and the others go on', async () => {
    const [left] = ids.slice(-3) as [string];
    const jobId = await erasureOf(app).start(
      orderFor([left, 'nobodyatallnobodyatall00'], { mode: 'delete' }),
    );
    expect(await countPeople(app, [left])).toMatchObject({ gone: 1 });
    const refused = await app.strapi.db.connection('gdpr_job_refusals').where({ job_id: jobId });
    expect(refused).toMatchObject([{ document_id: 'nobodyatallnobodyatall00', code: 'gone' }]);
    expect(await jobRow(app, jobId)).toMatchObject({ state: 'partial', done: 1, refused: 1 });
  });

  test('a list that comes one by one is the same list', async () => {
    const two = ids.slice(-2);
    async function* oneByOne() {
      for (const documentId of two) yield { uid: 'api::contact.contact', documentId };
    }
    const jobId = await erasureOf(app).start({ ...orderFor([]), subjects: oneByOne() });
    expect(await jobRow(app, jobId)).toMatchObject({ state: 'done', total: 2, done: 2 });
    expect(await countPeople(app, two)).toMatchObject({ anonymous: 2 });
  });
});
