import { createRolesAndLogins, logins } from '../../../database/seed';
import { boot, type BootedApp } from '../../support/boot';
import { stateOf } from '../erasure/rows';
import type { Ask } from '../erasure/eraser';

const CONTACT = 'api::contact.contact';
const PROJECT = 'api::project.project';

let app: BootedApp;
let deputy: Ask;
let officer: Ask;
let administrator: Ask;

beforeAll(async () => {
  app = await boot();
  await createRolesAndLogins(app.strapi);
  await app.listen();
  [deputy, officer, administrator] = (await Promise.all(
    ['suppleant', 'dpo', 'strapi-super-admin'].map(asking),
  )) as [Ask, Ask, Ask];
});
afterAll(() => app.destroy());

async function asking(code: string): Promise<Ask> {
  const login = logins.find((one) => one.code === code);
  const token = await app.logIn(login?.email ?? '', login?.password ?? '');
  return (path, sent = {}) => app.request(path, { token, ...sent });
}

const save = (ask: Ask, filter: object) => ask('/gdpr/filters', { json: filter });
const OLD = {
  uid: PROJECT,
  name: 'Projets > 3 ans, sans contrat en cours',
  filters: {
    $and: [
      { createdAt: { $lt: { $ago: 'P3Y' } } },
      { closedAt: { $lt: { $ago: 'P6M' } } },
      { stage: { $in: ['lost', 'abandoned'] } },
      { contact: { team: { $ne: 'online' } } },
    ],
  },
};

describe('a saved filter', () => {
  test('keeps its relative dates, and says what they mean today', async () => {
    const { status, body } = await save(deputy, OLD);
    expect([status, body.data]).toEqual([
      200,
      expect.objectContaining({
        ...{ uid: PROJECT, name: OLD.name, filters: OLD.filters, shared: true, mine: true },
        authorName: 'Samuel Hautecloque',
      }),
    ]);
    const [created, closed] = body.data.resolved.$and;
    const then = new Date();
    then.setUTCFullYear(then.getUTCFullYear() - 3);
    expect(Math.abs(Date.parse(created.createdAt.$lt) - then.getTime())).toBeLessThan(120_000);
    expect(closed.closedAt.$lt).toMatch(/^\d{4}-\d{2}-\d{2}$/);
    const list = await deputy(
      `/content-manager/collection-types/${PROJECT}?filters[$and][0][createdAt][$lt]=${created.createdAt.$lt}`,
    );
    expect(list.status).toBe(200);
    const counted = await deputy('/gdpr/bulk/count', {
      json: { uid: PROJECT, selection: { filters: body.data.resolved } },
    });
    expect(counted.status).toBe(200);
  });

  test('is listed by type, to whoever reads erasures; one that is not shared to its author only', async () => {
    const own = { ...OLD, name: 'A moi', shared: false };
    const { filterId } = (await save(officer, own)).body.data;
    const names = async (ask: Ask, uid: string) =>
      (await ask(`/gdpr/filters?uid=${uid}`)).body.data.map(({ name }: { name: string }) => name);
    expect(await names(officer, PROJECT)).toEqual(['A moi', OLD.name]);
    expect(await names(deputy, PROJECT)).toEqual([OLD.name]);
    expect(await names(officer, CONTACT)).toEqual([]);
    expect((await deputy(`/gdpr/filters/${filterId}`)).status).toBe(404);
    expect((await deputy(`/gdpr/filters/${filterId}`, { method: 'DELETE' })).status).toBe(404);
    const { body } = await officer(`/gdpr/filters/${filterId}`);
    expect(body.data).toMatchObject({ name: 'A moi', mine: true, shared: false });
  });

  test('is deleted by its author or a super administrator, and by nobody else', async () => {
    const { filterId } = (await save(deputy, { ...OLD, name: 'Éphémère' })).body.data;
    const refused = await officer(`/gdpr/filters/${filterId}`, { method: 'DELETE' });
    expect([refused.status, refused.body.error.details.code]).toEqual([403, 'E_GDPR_NOT_ALLOWED']);
    expect((await administrator(`/gdpr/filters/${filterId}`, { method: 'DELETE' })).status).toBe(
      200,
    );
    expect((await deputy(`/gdpr/filters/${filterId}`)).status).toBe(404);
  });

  test('that the schema no longer understands lets nothing through, rather than everything', async () => {
    await app.strapi.db.connection('gdpr_saved_filters').insert({
      ...{ filter_id: 'ofanotherage', uid: PROJECT, name: 'Ancien', shared: 1, author: 1 },
      ...{ filters: '{"formerField":{"$eq":1}}', created_at: 0 },
    });
    const { body } = await deputy('/gdpr/filters/ofanotherage');
    expect(body.data.resolved).toEqual({ $and: [{ id: { $null: true } }] });
    const { resolved: filters } = body.data;
    const counted = await administrator('/gdpr/bulk/count', {
      json: { uid: PROJECT, selection: { filters } },
    });
    expect(counted.body).toEqual({ data: { count: 0 } });
  });
});

const PERSONAL: readonly (readonly [string, string, object, string])[] = [
  ['a name', CONTACT, { lastName: { $eq: 'Durand' } }, 'lastName'],
  ['an e-mail', CONTACT, { $and: [{ email: { $contains: 'durand' } }] }, 'email'],
  ['a name behind a relation', PROJECT, { contact: { lastName: { $eq: 'Durand' } } }, 'lastName'],
  ['a street in a component', CONTACT, { address: { street: { $eq: 'rue X' } } }, 'street'],
  ['a person’s own id', PROJECT, { contact: { documentId: { $eq: 'abc' } } }, 'documentId'],
  ['a person’s row', PROJECT, { contact: { $eq: 3 } }, 'id'],
  ['a record of a person', PROJECT, { documentId: { $in: ['a', 'b'] } }, 'documentId'],
  ['a policy number', PROJECT, { contracts: { policyNumber: { $eq: 'P1' } } }, 'policyNumber'],
  ['a colleague’s name', PROJECT, { createdBy: { firstname: { $eq: 'Alice' } } }, 'firstname'],
];

describe('a filter that would keep a person’s data is refused by name', () => {
  test.each(PERSONAL)('%s', async (...[, uid, filters, named]) => {
    const before = await stateOf(app);
    const { status, body } = await save(administrator, { uid, name: 'Non', filters });
    expect([status, body.error.details.code]).toEqual([400, 'E_GDPR_FILTER_PERSONAL']);
    expect(body.error.message).toContain(named);
    expect(JSON.stringify(body)).not.toContain('Durand');
    expect(await stateOf(app)).toEqual(before);
  });

  test.each([
    ['a choice', CONTACT, { stage: { $eq: 'lost' } }],
    ['a date of birth', CONTACT, { birthDate: { $lt: '1950-01-01' } }],
    ['whether there is an e-mail', CONTACT, { email: { $null: true } }],
    ['an amount', PROJECT, { leadCost: { $gt: 20 } }],
    ['a team behind a relation', PROJECT, { contact: { team: { $eq: 'paris' } } }],
    ['the name of a supplier', PROJECT, { leadSource: { name: { $eq: 'Comparateur' } } }],
  ])('but not %s', async (_name, uid, filters) => {
    const { status, text } = await save(administrator, { uid, name: 'Oui', filters });
    expect([status, text]).toEqual([200, expect.any(String)]);
  });

  test('nor may it be empty, unreadable or wrong', async () => {
    for (const [filters, code] of [
      [{}, 'E_GDPR_FILTER_INVALID'],
      [{ stage: { $lt: { $ago: 'P3Y' } } }, 'E_GDPR_FILTER_INVALID'],
      [{ createdAt: { $lt: { $ago: '3 years' } } }, 'E_GDPR_FILTER_INVALID'],
      [{ nothing: 1 }, 'E_GDPR_FILTER_INVALID'],
    ] as const) {
      const { status, body } = await save(deputy, { uid: PROJECT, name: 'Non', filters });
      expect([status, body.error.details.code]).toEqual([400, code]);
    }
  });
});
