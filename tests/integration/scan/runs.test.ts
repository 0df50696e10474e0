import { createRolesAndLogins } from '../../../database/seed';
import { boot, type BootedApp } from '../../support/boot';
import { make } from '../erasure/rows';
import { runScheduled } from './dying';
import { findingsOf, NOTE, PHRASE, scanNow, scanOf } from './scanning';

const DAY = 24 * 3_600_000;
const FIRES = 'gdpr_schedule_fires';

describe('scans that are planned and not yet worked on', () => {
  let app: BootedApp;

  beforeAll(async () => {
    app = await boot({ env: { GDPR_JOBS_WORK: 'false' } });
    await createRolesAndLogins(app.strapi);
    await make(app, NOTE, { body: PHRASE });
  });
  afterAll(async () => {
    delete process.env.GDPR_JOBS_WORK;
    await app.destroy();
  });

  const as = async (role: string, path: string, json: object = {}) =>
    app.request(`/gdpr${path}`, { method: 'POST', json, token: await app.adminToken(role) });

  test('one at a time: another is refused until it has ended', async () => {
    const { jobId } = (await as('dpo', '/scans')).body.data;
    const second = await as('suppleant', '/scans');
    expect([second.status, second.body.error.details]).toEqual([
      400,
      { code: 'E_GDPR_SCAN_RUNNING', jobId },
    ]);
    expect((await as('dpo', `/jobs/${jobId}/cancel`)).status).toBe(200);
    expect((await scanOf(app).findScan(jobId)).state).toBe('cancelled');
    expect(await scanNow(app)).toMatchObject({ state: 'done', findings: 1 });
  });

  test('whoever may scan pauses and resumes it, nobody else', async () => {
    const { jobId } = (await as('dpo', '/scans', { scope: 'all' })).body.data;
    for (const act of ['pause', 'resume', 'cancel'])
      expect((await as('commercial', `/jobs/${jobId}/${act}`)).status).toBe(403);
    expect((await as('dpo', `/jobs/${jobId}/pause`)).status).toBe(200);
    expect((await scanOf(app).findScan(jobId)).state).toBe('paused');
    expect((await as('dpo', `/jobs/${jobId}/resume`)).status).toBe(200);
    await app.strapi.plugin('gdpr').service('jobs').drive(jobId);
    expect((await scanOf(app).findScan(jobId)).state).toBe('done');
  });

  test('unknown types and scopes are refused, and nothing is planned', async () => {
    const before = await app.strapi.db.connection('gdpr_jobs');
    for (const json of [{ scope: 'some' }, { uids: [] }, { uids: ['api::nothing.nothing'] }, []])
      expect((await as('dpo', '/scans', json)).status).toBe(400);
    expect(await app.strapi.db.connection('gdpr_jobs')).toEqual(before);
  });
});

describe('what came in while every hook was off', () => {
  let app: BootedApp;

  beforeAll(async () => {
    app = await boot();
    await make(app, NOTE, { body: 'Rappeler lundi.' });
    await scanNow(app);
  });
  afterAll(() => app.destroy());

  /** As Strapi imports: rows with their old dates, no lifecycle. */
  const importNote = async (documentId: string): Promise<void> => {
    const old = new Date(Date.now() - 30 * DAY);
    app.strapi.db.lifecycles.disable();
    await app.strapi.db.query(NOTE).createMany({
      data: [
        { documentId, body: PHRASE, createdAt: old, updatedAt: old, publishedAt: old },
      ] as never,
    });
    app.strapi.db.lifecycles.enable();
  };

  test('is scanned at once, and the log says of which type how much', async () => {
    await importNote('imported'.padEnd(24, '0'));
    const jobId = await scanOf(app).arrivals();
    await app.strapi.plugin('gdpr').service('jobs').drive(jobId);
    expect(await findingsOf(app, { document_id: 'imported'.padEnd(24, '0') })).toMatchObject([
      { path: 'body', state: 'open' },
    ]);
    const [warning, ...more] = app.logs.filter((line) => line.includes('came in otherwise'));
    expect(warning).toContain(`${NOTE} (1)`);
    expect(warning).toContain(jobId);
    expect(more).toEqual([]);
  });

  test('and only once: what the application writes itself is no arrival', async () => {
    expect(await scanOf(app).arrivals()).toBeUndefined();
    const { documentId } = await make(app, NOTE, { body: PHRASE });
    await app.strapi.documents(NOTE as never).update({
      ...{ documentId, data: { body: `${PHRASE}.` } as never },
    });
    expect(await scanOf(app).arrivals()).toBeUndefined();
  });
});

describe('the schedule', () => {
  let app: BootedApp;

  beforeAll(async () => {
    app = await boot();
    await make(app, NOTE, { body: PHRASE });
    // it ran two nights ago; last night no instance was up
    await app.strapi.db.connection(FIRES).insert({
      ...{ name: 'scan', due_at: Date.now() - 2 * DAY, fired_by: 'test' },
      fired_at: Date.now() - 2 * DAY,
    });
    await app.destroy({ keep: true });
  });
  afterAll(() => app.home.remove());

  test('fires once for two instances that start together, and what has changed is scanned', async () => {
    const ends = await Promise.all([runScheduled(app.home), runScheduled(app.home)]);
    expect(ends.map(({ signal, code }) => [signal, code])).toEqual([
      [null, 0],
      [null, 0],
    ]);
    app = await boot({ home: app.home });
    try {
      const { scans } = await scanOf(app).listScans({ page: 1, pageSize: 10 });
      expect(scans).toMatchObject([{ state: 'done', scope: 'changed', findings: 1 }]);
      expect(scans[0]).not.toHaveProperty('requestedByName');
      const fires = await app.strapi.db.connection(FIRES).where({ name: 'scan' });
      expect(fires).toHaveLength(2);
      expect(await findingsOf(app)).toMatchObject([{ uid: NOTE, state: 'open' }]);
    } finally {
      await app.destroy({ keep: true });
    }
  });
});
