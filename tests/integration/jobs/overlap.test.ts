import { boot, type BootedApp } from '../../support/boot';
import { allRows } from '../erasure/rows';
import { CONTACT, countPeople, erasureOf, jobRow, orderFor, seedPeople, treatedBy } from './people';

const PEOPLE = 120;

describe('two jobs about the same people at once, one anonymises and one deletes', () => {
  let app: BootedApp;

  beforeAll(async () => {
    app = await boot({ env: { GDPR_JOBS_CONCURRENCY: '4' } });
    app.strapi.config.set('plugin::gdpr.erasure.chunk', 10);
  });
  afterAll(async () => {
    delete process.env.GDPR_JOBS_CONCURRENCY;
    await app.destroy();
  });

  test('everybody is gone in the end, each act is proven once, and who came too late is named', async () => {
    const ids = await seedPeople(app, PEOPLE);
    const start = (mode: 'anonymise' | 'delete', list: string[]) =>
      erasureOf(app).start(orderFor(list, { mode })) as Promise<string>;
    const [anonymising, deleting] = await Promise.all([
      start('anonymise', ids),
      start('delete', [...ids].reverse()),
    ]);
    expect(await countPeople(app, ids)).toMatchObject({ gone: PEOPLE });
    expect(await allRows(app, 'api::note.note')).toEqual([]);
    const deleted = await jobRow(app, deleting);
    expect([deleted.state, deleted.done, deleted.refused]).toEqual(['done', PEOPLE, 0]);
    expect((await treatedBy(app, deleting)).sort()).toEqual([...ids].sort());
    const other = await jobRow(app, anonymising);
    const tooLate = await app.strapi.db
      .connection('gdpr_job_refusals')
      .where({ job_id: anonymising });
    expect(Number(other.done) + Number(other.refused)).toBe(PEOPLE);
    expect(tooLate.filter(({ code }: { code: string }) => code !== 'gone')).toEqual([]);
    expect(tooLate).toHaveLength(Number(other.refused));
    expect(await treatedBy(app, anonymising)).toHaveLength(Number(other.done));
    process.stdout.write(`${String(other.done)} anonymised before they were deleted\n`);
  }, 300_000);
});

describe.each(['anonymise', 'delete'] as const)(
  'a job that %ss people whom editors write',
  (mode) => {
    const EDITORS = 3;
    const WORD = `Zq${mode}Vx`;
    let app: BootedApp;

    beforeAll(async () => {
      app = await boot({ env: { GDPR_JOBS_CONCURRENCY: '2' } });
      app.strapi.config.set('plugin::gdpr.erasure.chunk', 10);
    });
    afterAll(async () => {
      delete process.env.GDPR_JOBS_CONCURRENCY;
      await app.destroy();
    });

    const write = (documentId: string, round: number): Promise<unknown> =>
      round % 2 === 0
        ? app.strapi
            .documents(CONTACT as never)
            .update({ documentId, data: { lastName: WORD } as never })
        : app.strapi
            .documents('api::note.note' as never)
            .create({ data: { body: WORD, contact: { connect: [{ documentId }] } } as never });

    /** Writes one person after the other, from its own place in the list on, until the job has ended. */
    async function edit(ids: readonly string[], from: number, hasEnded: () => boolean) {
      const refused: string[] = [];
      let written = 0;
      for (let round = from; !hasEnded(); round += 1) {
        await write(ids[round % ids.length] ?? '', round).then(
          () => (written += 1),
          (error: unknown) => refused.push((error as Error).message),
        );
      }
      return { written, refused };
    }

    test('ends with everybody treated; what was written goes too, or is refused in words', async () => {
      const ids = await seedPeople(app, PEOPLE);
      let ended = false;
      const editing = Array.from({ length: EDITORS }, (_, editor) =>
        edit(ids, Math.floor((editor * PEOPLE) / EDITORS), () => ended),
      );
      const jobId = await erasureOf(app).start(orderFor(ids, { mode }));
      ended = true;
      const edits = await Promise.all(editing);

      const job = await jobRow(app, jobId);
      expect([job.state, job.done, job.refused]).toEqual(['done', PEOPLE, 0]);
      expect((await treatedBy(app, jobId)).sort()).toEqual([...ids].sort());
      expect(await countPeople(app, ids)).toMatchObject(
        mode === 'anonymise' ? { anonymous: PEOPLE, torn: 0 } : { gone: PEOPLE },
      );
      expect((await app.dumpDatabase()).includes(WORD)).toBe(false);
      const refused = edits.flatMap((each) => each.refused);
      for (const message of refused) expect(message).not.toMatch(/deadlock|violates|constraint/i);
      expect(Math.min(...edits.map(({ written }) => written))).toBeGreaterThan(0);
      process.stdout.write(
        `${edits.reduce((sum, { written }) => sum + written, 0)} written, ${refused.length} refused\n`,
      );
    }, 600_000);
  },
);
