import { answerOf } from './answer';
import { bootGuardedApp, INNER, type GuardedApp } from './guarded-app';
import { PLACES, type Data } from './places';
import { documents, TYPES, WRITE_DOORS, type Target } from './write-doors';

let app: GuardedApp;

beforeAll(async () => {
  app = await bootGuardedApp();
});
afterAll(() => app.destroy());

const POPULATE = {
  ...{ part: true, parts: true, outer: { populate: { inner: true } } },
  zone: { on: { [INNER]: {}, 'parts.outer': { populate: { inner: true } } } },
};
const RULE = { rule: 'line = health or pension', secret: 'Zebulon' };

/** The stored document with the id of every component, this changed in the row that holds the value. */
function changed(value: unknown, change: Data): unknown {
  if (Array.isArray(value)) return value.map((item) => changed(item, change));
  if (typeof value !== 'object' || value === null) return value;
  const { id, __component, nir, part, parts, outer, inner, zone } = value as Record<
    string,
    unknown
  >;
  const held = Object.entries({ part, parts, outer, inner, zone }).filter(([, item]) => item);
  return {
    ...(id === undefined ? {} : { id }),
    ...(__component === undefined ? {} : { __component }),
    ...Object.fromEntries(held.map(([name, item]) => [name, changed(item, change)])),
    ...(nir ? change : {}),
  };
}

/** A document that holds a value under its condition in that place. */
async function made(uid: string, data: Data): Promise<Target & { stored: Data }> {
  const target = await documents(app, uid).create({ data });
  const { documentId } = target;
  const row = await app.strapi.db.query(uid).findOne({
    where: { documentId },
    populate: POPULATE,
  });
  return { uid, ...target, stored: row };
}

const doors = WRITE_DOORS.filter(({ updates }) => updates);

describe.each(doors.map((door) => [door.name, door] as const))('%s', (_name, door) => {
  test.each(PLACES.map((place) => [place.name, place] as const))(
    'the sibling alone may not leave the condition, in: %s',
    async (_place, { put, path }) => {
      for (const uid of TYPES.filter((type) => door.applies(type))) {
        const target = await made(uid, put({ nir: 'Zebulon', line: 'health' }));
        const before = await app.hashes();
        const { id: _id, ...whole } = changed(target.stored, { line: 'car' }) as Data;
        expect(await answerOf(() => door.knock(app, target, whole), RULE)).toBe(
          `E_GDPR_FORBIDDEN_FIELD ${[...path, 'nir'].join('.')}`,
        );
        expect(await app.hashes()).toEqual(before);
        const { id: _same, ...other } = changed(target.stored, { line: 'pension' }) as Data;
        await door.knock(app, target, other);
      }
    },
  );
});
