import { createRolesAndLogins, logins, seed } from '../../../database/seed';
import { boot, type BootedApp } from '../../support/boot';
import type { Answer } from '../../support/http';
import { lists } from './lists';

const CONTACT = 'api::contact.contact';
const PROJECT = 'api::project.project';

let app: BootedApp;
const tokens = new Map<string, string>();

beforeAll(async () => {
  app = await boot();
  await createRolesAndLogins(app.strapi);
  await seed(app.strapi, { contacts: 300, seed: 7, withFiles: false });
  await app.listen();
  for (const { code, email, password } of logins)
    tokens.set(code, await app.logIn(email, password));
});
afterAll(() => app.destroy());

const asked = (uid: string, selection: object, code = 'suppleant'): Promise<Answer> =>
  app.request('/gdpr/bulk/count', { json: { uid, selection }, token: tokens.get(code) });

/** What the content manager's list says of itself. */
async function shown(uid: string, { filters, search, locale }: Shown): Promise<number> {
  const query = new URLSearchParams({ page: '1', pageSize: '1' });
  for (const [key, value] of flat(filters ?? {}, 'filters')) query.append(key, value);
  if (search) query.set('_q', search);
  if (locale) query.set('locale', locale);
  const path = `/content-manager/collection-types/${uid}?${query.toString()}`;
  const answer = await app.request(path, { token: tokens.get('suppleant') });
  if (answer.status !== 200) throw new Error(`list: ${answer.status} ${answer.text}`);
  return answer.body.pagination.total;
}

interface Shown {
  readonly filters?: object;
  readonly search?: string;
  readonly locale?: string;
}

/** Nested filters as an address has them: `filters[$and][0][stage][$eq]=won`. */
function flat(value: unknown, path: string): [string, string][] {
  if (typeof value !== 'object' || value === null) return [[path, String(value)]];
  return Object.entries(value).flatMap(([key, one]) => flat(one, `${path}[${key}]`));
}

describe('a selection counts what the list shows', () => {
  test.each(lists)('%s: %j', async (uid, selection) => {
    const { body } = await asked(uid, selection);
    const total = await shown(uid, selection);
    expect(body).toEqual({ data: { count: total } });
  });

  test('and most of these lists show something, but not everything', async () => {
    const counts = await Promise.all(lists.map(([uid, selection]) => shown(uid, selection)));
    expect(counts.filter((count) => count > 0).length).toBeGreaterThan(lists.length * 0.7);
  });

  test('as many documents as rows were found, drafts, published and locales together', async () => {
    const { body } = await asked('api::advice-document.advice-document', {
      filters: {},
      locale: '*',
    });
    const ids = await app.strapi.db
      .connection('advice_documents')
      .countDistinct({ n: 'document_id' })
      .first();
    expect(body.data.count).toBe(Number(ids?.n));
  });

  test('documents named twice or not there count once or not at all', async () => {
    const [one] = await app.strapi
      .documents(CONTACT)
      .findMany({ limit: 1, fields: ['documentId'] });
    const documentIds = [one?.documentId, one?.documentId, 'nobodynobodynobodynobody'];
    expect((await asked(CONTACT, { documentIds })).body).toEqual({ data: { count: 1 } });
  });
});

describe('a right with a condition', () => {
  test('narrows the selection as it narrows the list', async () => {
    const user = await app.strapi.db
      .query('admin::user')
      .findOne({ where: { roles: { code: 'suppleant' } } });
    await app.strapi.db.connection('projects').update({ created_by_id: null });
    await app.strapi.db
      .connection('projects')
      .where({ team: 'paris' })
      .update({ created_by_id: user.id });
    const held = await app.strapi.db
      .query('admin::permission')
      .findMany({ where: { role: { code: 'suppleant' } } });
    const service = app.strapi.service('admin::role');
    const role = await service.findOne({ code: 'suppleant' });
    await service.assignPermissions(
      role.id,
      held.map(({ action, subject, properties }: Record<string, unknown>) => ({
        ...{ action, subject, properties },
        conditions: subject === PROJECT ? ['admin::is-creator'] : [],
      })),
    );
    const { body } = await asked(PROJECT, { filters: {} });
    expect(body.data.count).toBe(await shown(PROJECT, {}));
    const paris = await app.strapi.documents(PROJECT).count({ filters: { team: 'paris' } });
    expect([body.data.count, paris > 0]).toEqual([paris, true]);
    await createRolesAndLogins(app.strapi);
  });
});

const WRONG: readonly (readonly [string, object, string])[] = [
  ['an unknown attribute', { nothing: { $eq: 1 } }, 'nothing'],
  [
    'an unknown attribute behind a relation',
    { contact: { nothing: { $eq: 1 } } },
    'contact.nothing',
  ],
  ['an unknown operator', { stage: { $foo: 'won' } }, '$foo'],
  ['an operator of another type', { createdAt: { $contains: '2024' } }, 'createdAt'],
  ['a group that is no list', { $or: { stage: 'won' } }, '$or'],
  ['an empty group, which Strapi would drop', { $and: [] }, '$and'],
  ['an empty condition, which Strapi would drop', { stage: {} }, 'stage'],
  ['an empty relation, which Strapi would drop', { contact: {} }, 'contact'],
  ['a text where a date is', { createdAt: { $lt: "'; drop table contacts" } }, 'createdAt'],
  ['a number out of range', { id: { $eq: 1e20 } }, 'id'],
  ['a text where a number is', { leadCost: { $gt: 'much' } }, 'leadCost'],
  ['an object where a value is', { stage: { $eq: { $ne: null } } }, 'stage'],
  ['a NUL character', { stage: { $eq: '\0' } }, 'stage'],
  ['a list that is none', { stage: { $in: 'won' } }, 'stage'],
  ['a dynamic zone', { needsAnalysis: { $null: true } }, 'needsAnalysis'],
  ['a constructor', { constructor: { $eq: 1 } }, 'constructor'],
  ['a password', { createdBy: { password: { $startsWith: '$2' } } }, 'password'],
  ['depth', deep(40), '$not'],
  ['a list of thousands', { stage: { $in: Array.from({ length: 1001 }, () => 'won') } }, 'stage'],
];

function deep(levels: number): object {
  return levels === 0 ? { stage: 'won' } : { $not: deep(levels - 1) };
}

describe('what cannot be asked is refused by name, and asked of no database', () => {
  test.each(WRONG)('%s', async (_name, filters, named) => {
    for (const code of ['suppleant', 'strapi-super-admin']) {
      const { status, body } = await asked(PROJECT, { filters }, code);
      expect([status, body.error.details.code]).toEqual([
        400,
        expect.stringMatching(/^E_GDPR_FILTER_(INVALID|UNREADABLE)$/),
      ]);
      expect(body.error.message).toContain(named);
    }
  });

  test('a prototype', async () => {
    const filters = JSON.parse('{"__proto__": {"$eq": 1}}') as object;
    expect((await asked(PROJECT, { filters })).status).toBe(400);
  });

  test.each(['api::nothing.nothing', 'shared.postal-address', 'admin::nobody', 'constructor'])(
    'a selection of %s',
    async (uid) => {
      const { status } = await asked(uid, { filters: {} });
      expect(status).toBe(400);
    },
  );
});

describe('who may not read a field', () => {
  const actingAnalyst = async (): Promise<string> => {
    const service = app.strapi.service('admin::role');
    const role = await service.create({ name: 'Curieux', code: 'curieux', description: '' });
    const read = await app.strapi.db.query('admin::permission').findMany({
      where: { role: { code: 'analyste' }, action: 'plugin::content-manager.explorer.read' },
    });
    await service.assignPermissions(role.id, [
      ...read.map(({ action, subject, properties, conditions }: Record<string, unknown>) => ({
        ...{ action, subject, properties, conditions },
      })),
      { action: 'plugin::gdpr.erasure.anonymise', subject: null, properties: {}, conditions: [] },
    ]);
    return (await app.loginAs('curieux')).token;
  };

  test('cannot find it out by selecting, not even behind a relation', async () => {
    const token = await actingAnalyst();
    const count = (uid: string, filters: object) =>
      app.request('/gdpr/bulk/count', { json: { uid, selection: { filters } }, token });
    expect((await count(CONTACT, { stage: { $notNull: true } })).status).toBe(200);
    expect((await count(PROJECT, { contact: { stage: { $notNull: true } } })).status).toBe(200);
    for (const [uid, filters, named] of [
      [CONTACT, { lastName: { $startsWith: 'M' } }, 'lastName'],
      [CONTACT, { address: { street: { $notNull: true } } }, 'street'],
      [PROJECT, { contact: { lastName: { $startsWith: 'M' } } }, 'lastName'],
      [PROJECT, { $or: [{ contact: { email: { $notNull: true } } }] }, 'email'],
      [PROJECT, { contact: { address: { street: { $notNull: true } } } }, 'street'],
      [PROJECT, { notes: { id: { $notNull: true } } }, 'notes'],
    ] as const) {
      const { status, body } = await count(uid, filters);
      expect([named, status, body.error?.details?.code]).toEqual([
        named,
        400,
        'E_GDPR_FILTER_UNREADABLE',
      ]);
      expect(body.error.message).toContain(named);
    }
  });
});
