import { createRolesAndLogins } from '../../../database/seed';
import { boot, type BootedApp } from '../../support/boot';
import type { Ask } from '../erasure/eraser';
import { columnOf, make, tableOf } from '../erasure/rows';
import { scanNow, scanOf } from '../scan/scanning';

const CONTACT = 'api::contact.contact';
const CANARY = 'zzcanaryzz';

let app: BootedApp;
let dpo: Ask;

beforeAll(async () => {
  app = await boot();
  await createRolesAndLogins(app.strapi);
  dpo = (await app.loginAs('dpo')).request;
  await make(app, CONTACT, { firstName: 'Ana', lastName: 'Lys' });
  await scanNow(app);
});
afterAll(() => app.destroy());

/** A row that an import writes: newer by its id, older by its dates, and no hook was asked. */
async function importContact(bloodGroup: string | null): Promise<void> {
  const { id, documentId } = await make(app, CONTACT, { firstName: 'Bea', lastName: 'Lys' });
  const moment = new Date('2020-01-01');
  const old = app.strapi.db.dialect.client === 'sqlite' ? moment.getTime() : moment;
  await app.strapi.db
    .connection(tableOf(app, CONTACT))
    .where({ id })
    .update({
      ...{ created_at: old, updated_at: old, published_at: old },
      ...{ document_id: `${documentId.slice(0, 20)}${String(id).padStart(4, '0')}` },
      [columnOf(app, CONTACT, 'bloodGroup')]: bloodGroup,
    });
}

const lookForArrivals = async (): Promise<void> => {
  const jobId = await scanOf(app).arrivals();
  expect(jobId).toEqual(expect.any(String));
  await app.strapi.plugin('gdpr').service('jobs').drive(jobId);
};
const errors = () => app.logs.filter((line) => line.includes('forbidden fields hold values'));
const arrivals = async () => (await dpo('/gdpr/guard/forbidden')).body.meta.arrivals;

test('what an import brings in against a rule is counted when it was scanned, and said', async () => {
  await importContact(null);
  await lookForArrivals();
  expect(errors()).toEqual([]);
  expect(await arrivals()).toBeUndefined();

  await importContact(CANARY);
  await lookForArrivals();
  expect(errors()).toHaveLength(1);
  expect(errors()[0]).toMatch(/^\S*error\S*: gdpr: .*api::contact\.contact\.bloodGroup \(1\)/);
  expect(errors()[0]).not.toContain(CANARY);
  expect(await arrivals()).toEqual({
    at: expect.any(String),
    fields: [{ uid: CONTACT, attribute: 'bloodGroup', rows: 1 }],
  });
});

test('a scan of anything else says nothing of it', async () => {
  await scanNow(app);
  expect(errors()).toHaveLength(1);
});
