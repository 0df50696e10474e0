import { answerOf, refusalOf } from './answer';
import { bootGuardedApp, type GuardedApp } from './guarded-app';
import { ALLOWED, FAULTS, PLACES, type Data } from './places';
import { documents, TYPES, WRITE_DOORS, type Target } from './write-doors';

let app: GuardedApp;
let targets: Target[];
let before: Record<string, string>;

beforeAll(async () => {
  app = await bootGuardedApp();
  targets = await Promise.all(TYPES.map((uid) => make(uid, { title: 'plain' })));
  before = await app.hashes();
});
afterAll(() => app.destroy());

const make = async (uid: string, data: Data): Promise<Target> => ({
  uid,
  ...(await documents(app, uid).create({ data })),
});

describe.each(WRITE_DOORS.map((door) => [door.name, door] as const))('%s', (_name, door) => {
  const open = () => targets.filter(({ uid }) => door.applies(uid));

  test.each(PLACES.map((place) => [place.name, place] as const))(
    'refuses every fault, in: %s',
    async (_place, { put, path }) => {
      const answers: Record<string, string> = {};
      const expected: Record<string, string> = {};
      for (const target of open()) {
        for (const fault of FAULTS) {
          const key = `${target.uid}: ${fault.name}`;
          const knock = () => door.knock(app, target, put(fault.data));
          answers[key] = await answerOf(knock, fault);
          expected[key] = refusalOf(fault, path);
        }
      }
      expect(answers).toEqual(expected);
      expect(Object.keys(answers).length).toBeGreaterThan(0);
    },
  );

  test('and the database is what it was', async () => {
    expect(await app.hashes()).toEqual(before);
  });
});

test('one refusal names every field of the write', async () => {
  const data = Object.assign({}, ...PLACES.slice(0, 4).map(({ put }) => put({ never: 'x' })));
  const error = await documents(app, TYPES[0])
    .create({ data })
    .catch((refusal: unknown) => refusal);
  expect(error).toMatchObject({
    details: {
      errors: [
        { path: ['never'] },
        { path: ['part', 'never'] },
        { path: ['parts', '1', 'never'] },
        { path: ['outer', 'inner', 'never'] },
      ],
    },
  });
});

describe('what is allowed is stored', () => {
  test.each(WRITE_DOORS.map((door) => [door.name, door] as const))('%s', async (_name, door) => {
    for (const uid of TYPES.filter((type) => door.applies(type))) {
      for (const { put } of PLACES) {
        for (const data of ALLOWED) {
          const target = await make(uid, { title: 'plain' });
          await door.knock(app, target, put(data));
        }
      }
    }
  });
});
