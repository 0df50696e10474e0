import { answerOf, refusalOf } from './answer';
import { bootGuardedApp, INNER, SHEET, type GuardedApp } from './guarded-app';
import { FAULTS, PLACES, type Data, type Place } from './places';
import { COPY_DOORS, documents, TYPES, WRITE_DOORS, type Target } from './write-doors';

/** What the faults would be, were they not there yet: same shape, nothing in it. */
const EMPTY: Data = { title: 'to be spoilt', line: 'health' };

let app: GuardedApp;

beforeAll(async () => {
  app = await bootGuardedApp();
});
afterAll(() => app.destroy());

/** A document in which SQL put what no door would let in. */
async function spoilt(
  uid: string,
  { put }: Place,
  { data, of }: { readonly data: Data; readonly of: 'draft' | 'published' },
): Promise<Target> {
  const made = await documents(app, uid).create({ data: put(EMPTY), status: of });
  const title = EMPTY['title'];
  const columns = Object.fromEntries(
    Object.entries(data).map(([name, value]) => [
      name,
      typeof value === 'object' && value !== null ? JSON.stringify(value) : value,
    ]),
  );
  for (const holder of [uid, INNER])
    await app.strapi.db
      .connection(app.strapi.db.metadata.get(holder).tableName)
      .where({ title })
      .update({ ...columns, title: 'spoilt' });
  return { uid, ...made };
}

describe.each(COPY_DOORS.map((door) => [door.name, door] as const))('%s', (_name, door) => {
  test.each(PLACES.map((place) => [place.name, place] as const))(
    'copies nothing that is against a rule, in: %s',
    async (_place, place) => {
      const answers: Record<string, string> = {};
      const expected: Record<string, string> = {};
      for (const uid of TYPES.filter((type) => door.applies(type))) {
        for (const fault of FAULTS) {
          const target = await spoilt(uid, place, { data: fault.data, of: door.from });
          const before = await app.hashes();
          const key = `${uid}: ${fault.name}`;
          answers[key] = await answerOf(() => door.knock(app, target), fault);
          expected[key] = refusalOf(fault, place.path);
          expect(await app.hashes()).toEqual(before);
        }
      }
      expect(answers).toEqual(expected);
    },
  );
});

test('a document can be corrected field by field, what is against a rule left for the purge', async () => {
  const [place] = PLACES;
  const data = { never: 'Zebulon', note: 'Elle est sous dialyse.' };
  for (const uid of TYPES) {
    for (const door of WRITE_DOORS.filter(({ name }) => name.endsWith('documents.update'))) {
      const target = await spoilt(uid, place as Place, { data, of: 'draft' });
      await door.knock(app, target, { title: 'corrected' });
    }
  }
});

test('a text that stays as it was is not judged again, wherever it moves in its document', async () => {
  const note = 'Elle est sous dialyse.';
  for (const place of PLACES) {
    const target = await spoilt(SHEET, place, { data: { note }, of: 'draft' });
    const update = (data: Data) => documents(app, SHEET).update({ ...target, data });
    await update(place.put({ title: 'corrected', note }));
    const changed = { note: `${note} Depuis mars.` };
    const fault = { rule: 'health.', secret: 'dialyse' };
    expect(await answerOf(() => update(place.put(changed)), fault)).toBe(
      `E_GDPR_TEXT_BLOCKED ${[...place.path, 'note'].join('.')}`,
    );
  }
});

test('a forbidden value that stays as it was is refused all the same', async () => {
  const [never] = FAULTS;
  if (!never) throw new Error('no fault');
  for (const place of PLACES) {
    const target = await spoilt(SHEET, place, { data: never.data, of: 'draft' });
    const knock = () => documents(app, SHEET).update({ ...target, data: place.put(never.data) });
    expect(await answerOf(knock, never)).toBe(refusalOf(never, place.path));
  }
});
