import fc from 'fast-check';

import { createRolesAndLogins, logins, seed } from '../../../database/seed';
import { boot, type BootedApp } from '../../support/boot';
import type { Ask } from '../erasure/eraser';

const TYPES = ['contact', 'project', 'contract', 'message', 'quote'].map(
  (name) => `api::${name}.${name}`,
);

interface Declared {
  readonly type: string;
  readonly relation?: string;
  readonly target?: string;
  readonly component?: string;
  readonly enum?: readonly string[];
}

let app: BootedApp;
let ask: Ask;

beforeAll(async () => {
  app = await boot();
  await createRolesAndLogins(app.strapi);
  await seed(app.strapi, { contacts: 40, seed: 13, withFiles: false });
  await app.listen();
  const deputy = logins.find(({ code }) => code === 'suppleant');
  const token = await app.logIn(deputy?.email ?? '', deputy?.password ?? '');
  ask = (path, sent = {}) => app.request(path, { token, ...sent });
});
afterAll(() => app.destroy());

const OPERANDS: readonly unknown[] = [
  ...['a', 'M', '', '%', "'", '\\', 'é', '2024', '2024-02-30', '2023-05-01', 'true', 'null', '-1'],
  ...['2024-01-01T00:00:00.000Z', '12:30:00', '9'.repeat(30), '\0', '🙂', 0, 1, -1, 1.5, 1e21],
  ...[
    2 ** 31,
    true,
    false,
    null,
    [],
    ['a'],
    [1, 2],
    ['2020-01-01', '2024-01-01'],
    {},
    { $ago: 'P1Y' },
  ],
];
const FITTING: Readonly<Record<string, readonly unknown[]>> = {
  ...{ integer: [0, 3, '12'], decimal: [0.5, '40'], boolean: [true, 'false'], media: [1] },
  ...{ date: ['2023-05-01', '1960-01-01'], datetime: ['2023-05-01T10:00:00.000Z', '2022-01-01'] },
  ...{ relation: [{ $null: true }, { id: { $notNull: true } }, { documentId: 'x' }] },
};
const OPERATORS = [
  ...['$eq', '$eqi', '$ne', '$nei', '$gt', '$gte', '$lt', '$lte', '$in', '$notIn', '$null'],
  ...['$notNull', '$between', '$contains', '$containsi', '$notContains', '$notContainsi'],
  ...['$startsWith', '$startsWithi', '$endsWith', '$endsWithi', '$not', '$and', '$or', '$exists'],
  ...['$jsonSupersetOf', '$elemMatch', 'id'],
];

const attributesOf = (uid: string): [string, Declared][] => {
  const models = { ...app.strapi.contentTypes, ...app.strapi.components };
  const { attributes } = (models as Record<string, { attributes: Record<string, Declared> }>)[
    uid
  ] ?? {
    attributes: {},
  };
  return Object.entries(attributes).filter(([, { type }]) => type !== 'dynamiczone');
};

/** What the list counts; undefined where it breaks on what ours understands. */
const shownBy = (uid: string, filters: object): Promise<number | undefined> =>
  app.strapi
    .documents(uid as never)
    .count({ filters } as never)
    .catch(() => undefined);

/** Filters over what a type really has, most of them sensible, some of them not. */
function filtersOn(uid: string, depth: number): fc.Arbitrary<object> {
  const conditions = fc
    .constantFrom(...attributesOf(uid), ...([['id', { type: 'integer' }]] as [string, Declared][]))
    .chain(([name, declared]) => condition(declared, depth).map((one) => ({ [name]: one })));
  if (depth === 0) return conditions;
  const inner = filtersOn(uid, depth - 1);
  return fc.oneof(
    { arbitrary: conditions, weight: 4 },
    fc.array(inner, { minLength: 1, maxLength: 3 }).map(($and) => ({ $and })),
    fc.array(inner, { minLength: 1, maxLength: 3 }).map(($or) => ({ $or })),
    inner.map(($not) => ({ $not })),
    fc.tuple(conditions, conditions).map(([one, other]) => ({ ...one, ...other })),
  );
}

function condition(
  { type, target, component, ...rest }: Declared,
  depth: number,
): fc.Arbitrary<unknown> {
  const next = type === 'component' ? component : target;
  if (next !== undefined && depth > 0 && next.startsWith('api::'))
    return filtersOn(next, depth - 1);
  if (type === 'component' && component && depth > 0) return filtersOn(component, depth - 1);
  const fitting = FITTING[type] ?? rest.enum ?? ['a', 'M', 'é'];
  const operand = fc.oneof(fc.constantFrom(...OPERANDS), fc.constantFrom(...fitting));
  return fc.oneof(
    operand,
    fc.tuple(fc.constantFrom(...OPERATORS), operand).map(([name, value]) => ({ [name]: value })),
  );
}

test.each(TYPES)(
  'whatever is asked of %s is counted as the list counts it, or refused',
  async (uid) => {
    const seen = { counted: 0, refused: 0 };
    await fc.assert(
      fc.asyncProperty(filtersOn(uid, 2), async (filters) => {
        const { status, body } = await ask('/gdpr/bulk/count', {
          json: { uid, selection: { filters } },
        });
        expect([JSON.stringify(filters), [200, 400]]).toEqual([
          JSON.stringify(filters),
          expect.arrayContaining([status]),
        ]);
        if (status === 400) {
          seen.refused += 1;
          return;
        }
        seen.counted += 1;
        if (JSON.stringify(filters).includes('$ago')) return;
        const shown = await shownBy(uid, filters);
        if (shown === undefined) return;
        expect([JSON.stringify(filters), body.data.count]).toEqual([
          JSON.stringify(filters),
          shown,
        ]);
      }),
      { numRuns: 100, seed: 20261122 },
    );
    expect(seen.counted).toBeGreaterThan(10);
    expect(seen.refused).toBeGreaterThan(10);
  },
);
