import { seed } from '../../database/seed';
import type { Statistics } from '../../src/api/statistics/figures';
import { boot, type BootedApp } from '../support/boot';
import { erase, preview, type Ask } from './erasure/eraser';

const CONTACT = 'api::contact.contact';
const ANONYMISED = 200;

describe('statistics', () => {
  let app: BootedApp;
  let ask: Ask;

  beforeAll(async () => {
    app = await boot();
    await seed(app.strapi, { contacts: 260, withFiles: false });
    const session = await app.loginAs('strapi-super-admin');
    ask = (path, sent) => session.request(path, sent);
  });
  afterAll(() => app.destroy());

  test('there is something to keep: every table has lines, costs and sales', async () => {
    const { totals, contractTotals, ...tables } = await statistics(ask);
    expect(totals.leads).toBeGreaterThan(ANONYMISED);
    expect(totals.cost).toBeGreaterThan(0);
    expect(totals.won).toBeGreaterThan(0);
    expect(contractTotals.commission).toBeGreaterThan(0);
    for (const lines of Object.values(tables)) expect(lines.length).toBeGreaterThan(1);
    expect(tables.bySource.reduce((sum, { leads }) => sum + leads, 0)).toBe(totals.leads);
    expect(tables.byMonth.reduce((sum, { leads }) => sum + leads, 0)).toBe(totals.leads);
  });

  test(`byte-equal before and after anonymising ${ANONYMISED} contacts (OGGO-4.1)`, async () => {
    const before = await ask('/statistics');
    for (const documentId of await contacts(app, ANONYMISED)) {
      const run = await erase(ask, { uid: CONTACT, documentId, mode: 'anonymise' });
      if (run.state !== 'done') throw new Error(`${documentId}: ${JSON.stringify(run)}`);
    }
    const after = await ask('/statistics');
    expect(await app.strapi.db.query(CONTACT).count({ where: { gdprState: 'anonymised' } })).toBe(
      ANONYMISED,
    );
    expect(after.status).toBe(200);
    expect(after.text).toBe(before.text);
  });

  test('a deletion changes them exactly as its preview said (OGGO-4.2)', async () => {
    const before = await statistics(ask);
    const documentId = await someoneWithContract(app);
    const wanted = { uid: CONTACT, documentId, mode: 'delete' } as const;
    const kpis: Record<string, number> = Object.fromEntries(
      (await preview(ask, wanted)).kpis.map((kpi: { name: string; after: number }) => [
        kpi.name,
        kpi.after,
      ]),
    );
    expect(Object.keys(kpis)).toEqual(expect.arrayContaining(['leads', 'contracts', 'premiums']));
    await erase(ask, wanted);
    const { totals, contractTotals } = await statistics(ask);
    const told = {
      leads: totals.leads,
      leadCost: totals.cost,
      conversionRate: totals.conversionRate,
      contracts: contractTotals.contracts,
      premiums: contractTotals.premium,
      commissions: contractTotals.commission,
    };
    expect(told).toMatchObject(kpis);
    expect(totals.leads).toBeLessThan(before.totals.leads);
  });

  test('only for those who hold the permission', async () => {
    expect((await app.request('/statistics')).status).toBe(401);
    expect((await (await app.loginAs('strapi-author')).request('/statistics')).status).toBe(403);
    expect((await app.request('/api/statistics')).status).toBe(404);
  });
});

async function statistics(ask: Ask): Promise<Statistics> {
  const answer = await ask('/statistics');
  if (answer.status !== 200) throw new Error(`statistics: ${answer.status} ${answer.text}`);
  return answer.body.data;
}

async function contacts(app: BootedApp, limit: number): Promise<string[]> {
  const rows = await app.strapi.db
    .query(CONTACT)
    .findMany({ select: ['documentId'], orderBy: { id: 'asc' }, limit });
  return rows.map(({ documentId }: { documentId: string }) => documentId);
}

/** A contact who is not anonymised yet and has a project and a signed contract. */
async function someoneWithContract(app: BootedApp): Promise<string> {
  const row = await app.strapi.db.query(CONTACT).findOne({
    select: ['documentId'],
    where: {
      gdprState: null,
      projects: { id: { $notNull: true } },
      contracts: { stage: 'active', premium: { $gt: 0 } },
    },
  });
  if (!row) throw new Error('The seed holds nobody with an active contract.');
  return row.documentId;
}
