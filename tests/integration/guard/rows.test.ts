import { answerOf, refusalOf } from './answer';
import { bootGuardedApp, INNER, PAGE, SHEET, type GuardedApp } from './guarded-app';
import { ALLOWED, FAULTS, type Data } from './places';
import { documents } from './write-doors';

let app: GuardedApp;
/** ids of rows that hold nothing, by type or component */
const ids = new Map<string, number>();
const before: Record<string, string> = {};

const query = (uid: string) => app.strapi.db.query(uid);
const whereOf = (uid: string) => ({ id: ids.get(uid) });

beforeAll(async () => {
  app = await bootGuardedApp();
  for (const uid of [SHEET, PAGE]) {
    const data = { title: 'plain', part: { title: 'plain' } };
    const { documentId } = await documents(app, uid).create({ data });
    const row = await query(uid).findOne({ where: { documentId }, populate: ['part'] });
    ids.set(uid, row.id);
    ids.set(INNER, row.part.id);
  }
  Object.assign(before, await app.hashes());
});
afterAll(() => app.destroy());

/** Every way of the database layer to write rows, which no document middleware sees. */
const DOORS: readonly (readonly [string, (uid: string, data: Data) => Promise<unknown>])[] = [
  ['create', (uid, data) => query(uid).create({ data })],
  ['createMany', (uid, data) => query(uid).createMany({ data: [{ title: 'a' }, data] })],
  ['update', (uid, data) => query(uid).update({ where: whereOf(uid), data })],
  [
    'updateMany',
    (uid, data) => query(uid).updateMany({ where: { id: { $in: [ids.get(uid)] } }, data }),
  ],
];

describe.each(DOORS)('db.query.%s', (_name, knock) => {
  test.each([SHEET, PAGE, INNER])('refuses every fault in rows of %s', async (uid) => {
    const answers: Record<string, string> = {};
    for (const fault of FAULTS)
      answers[fault.name] = await answerOf(() => knock(uid, fault.data), fault);
    expect(answers).toEqual(
      Object.fromEntries(FAULTS.map((fault) => [fault.name, refusalOf(fault, [])])),
    );
    expect(await app.hashes()).toEqual(before);
  });
});

describe('a row that holds a value under its condition', () => {
  const rule = { rule: 'line = health or pension', secret: 'Zebulon' };
  const refused = 'E_GDPR_FORBIDDEN_FIELD nir';
  const rows: { uid: string; id: number }[] = [];

  beforeAll(async () => {
    for (const uid of [SHEET, PAGE, INNER])
      rows.push({
        uid,
        ...(await query(uid).create({ data: { nir: 'Zebulon', line: 'health' } })),
      });
  });

  test.each([{ line: 'car' }, { line: null }, { line: 'car', nir: 'Zebulon' }])(
    'does not lose the condition by %j',
    async (data) => {
      const whole = await app.hashes();
      for (const { uid, id } of rows) {
        const one = () => query(uid).update({ where: { id }, data });
        const many = () => query(uid).updateMany({ where: { line: 'health' }, data });
        expect([await answerOf(one, rule), await answerOf(many, rule)]).toEqual([refused, refused]);
      }
      expect(await app.hashes()).toEqual(whole);
    },
  );

  test('updateMany is judged by what each row would become', async () => {
    for (const { uid } of rows) {
      const { id } = await query(uid).create({ data: { line: 'car', title: 'many' } });
      const give = (where: object) => () =>
        query(uid).updateMany({ where, data: { nir: 'Zebulon' } });
      expect(await answerOf(give({ line: { $in: ['health', 'car'] } }), rule)).toBe(refused);
      expect(await answerOf(give({ id }), rule)).toBe(refused);
      expect(await answerOf(give({ line: 'health' }), rule)).toBe('open');
    }
  });

  test('may change it with the value emptied, or for another that allows it', async () => {
    for (const { uid, id } of rows) {
      await query(uid).update({ where: { id }, data: { line: 'pension' } });
      await query(uid).update({ where: { id }, data: { title: 'untouched' } });
      await query(uid).update({ where: { id }, data: { line: 'car', nir: null } });
    }
  });
});

describe('what is allowed is stored', () => {
  test.each(DOORS)('by db.query.%s', async (_name, knock) => {
    for (const uid of [SHEET, PAGE, INNER])
      for (const data of ALLOWED) await expect(knock(uid, data)).resolves.toBeDefined();
  });
});
