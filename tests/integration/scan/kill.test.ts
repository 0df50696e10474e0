import { boot, type BootedApp } from '../../support/boot';
import { askDatabase } from '../erasure/crash';
import { make, type Row } from '../erasure/rows';
import { dieWhileScanning, finishScanning } from './dying';
import { findingsOf, NOTE, PHRASE, resultOf, scanNow, scanOf } from './scanning';

const NOTES = 400;
/** Every second note says something. */
const SAYING = NOTES / 2;

describe('a scan whose process is killed within its transactions', () => {
  let app: BootedApp;
  let jobId: string;

  beforeAll(async () => {
    app = await boot({ env: { GDPR_JOBS_WORK: 'false' } });
    const { documentId } = await make(app, NOTE, { body: PHRASE });
    await copyNote(app, documentId);
    jobId = await scanOf(app).start({
      ...{ scope: 'all', attachments: false, requestedBy: null, actor: 'cli' },
    });
    await app.destroy({ keep: true });
    delete process.env.GDPR_JOBS_WORK;
  });
  afterAll(() => app.home.remove());

  const ask = async (statement: string): Promise<number> => {
    const [row] = await askDatabase(app.home, statement);
    return Number(row?.n ?? 0);
  };
  const doneIn = () => ask(`select sum(done) as n from gdpr_job_chunks where job_id = '${jobId}'`);
  const found = () => ask(`select count(*) as n from gdpr_findings where uid = '${NOTE}'`);

  test('goes on where it was: nothing is lost, nothing is found twice', async () => {
    for (let killed = 0; killed < 3; killed += 1) {
      const [done, before] = [await doneIn(), await found()];
      // it dies with its second slice written and not committed: the first one stays
      const { signal } = await dieWhileScanning(app.home, { jobId, writes: 2 });
      expect(signal).toBe('SIGKILL');
      expect(await doneIn()).toBeGreaterThan(done);
      expect(await found()).toBeGreaterThan(before);
      expect(await found()).toBeLessThan(SAYING);
    }
    expect(await finishScanning(app.home, jobId)).toMatchObject({ signal: null });
    expect(await found()).toBe(SAYING);
  });

  test('and in the end says what an undisturbed one says', async () => {
    app = await boot({ home: app.home });
    try {
      const before = (await findingsOf(app)).map(withoutTime);
      expect(new Set(before.map(({ finding_id: id }) => id)).size).toBe(before.length);
      expect(await scanOf(app).findScan(jobId)).toMatchObject({
        ...{ state: 'done', rowsFailed: 0, findings: before.length },
      });
      const read = await resultOf(app, jobId);
      const undisturbed = await scanNow(app);
      expect(await resultOf(app, undisturbed.jobId)).toEqual({ ...(read as object), findings: 0 });
      expect((await findingsOf(app)).map(withoutTime)).toEqual(before);
    } finally {
      await app.destroy({ keep: true });
    }
  });
});

const withoutTime = ({ found_at: _, ...row }: Row): Row => row;

/** As many notes as are scanned, by SQL: the Document Service would take a minute. */
async function copyNote({ strapi }: BootedApp, documentId: string): Promise<void> {
  const table = strapi.db.metadata.get(NOTE).tableName;
  const [{ id: _, ...row }] = await strapi.db.connection(table).where({ document_id: documentId });
  const rows = Array.from({ length: NOTES - 1 }, (_, n) => ({
    ...row,
    document_id: `copy${String(n).padStart(20, '0')}`,
    body: n % 2 === 0 ? 'Rappeler lundi.' : PHRASE,
  }));
  for (let start = 0; start < rows.length; start += 40)
    await strapi.db.connection(table).insert(rows.slice(start, start + 40));
}
