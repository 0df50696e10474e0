import { relation, tagged, tinyBook, type TinyModel } from '../../tagging/tiny-models.fixture';
import { compileWatch } from './compile-watch';

const PERSON = 'api::person.person';
const OTHER = 'api::other.other';
const NOTE = { category: 'user.content.private', freeText: { onFinding: 'block' } };
const NEVER = { category: 'user.name', forbidden: { because: 'too much' } };

const ON = { forbidden: true, freeText: true, defaultOf: () => undefined };
const watchOf = (models: Record<string, TinyModel>, options = ON) =>
  compileWatch(tinyBook(models), options);

test('what has nothing to watch is not in it', () => {
  const attributes = { name: tagged('string', { category: 'user.name' }) };
  expect(watchOf({ [PERSON]: { tag: { subject: 'root' }, attributes } }).size).toBe(0);
});

describe('one type with both kinds of fields', () => {
  const models = {
    [PERSON]: {
      tag: { subject: 'root' },
      attributes: { nir: tagged('string', NEVER), remarks: tagged('text', NOTE) },
    },
  };
  const attributesOf = (options: Partial<typeof ON>) =>
    watchOf(models, { ...ON, ...options })
      .get(PERSON)
      ?.fields.map(({ attribute }) => attribute);

  test('each is watched by its rule', () => {
    expect(watchOf(models).get(PERSON)?.fields).toEqual([
      {
        ...{ attribute: 'nir', type: 'string' },
        forbidden: { uid: PERSON, attribute: 'nir', because: 'too much' },
      },
      {
        ...{ attribute: 'remarks', type: 'text' },
        text: { mode: 'block', own: new Set(), pieces: 'text' },
      },
    ]);
  });

  test.each([
    [{ forbidden: false }, ['remarks']],
    [{ freeText: false }, ['nir']],
    [{ forbidden: false, freeText: false }, undefined],
  ])('switched off by %j', (options, expected) => {
    expect(attributesOf(options)).toEqual(expected);
  });
});

describe('components', () => {
  const models = {
    [PERSON]: {
      tag: { subject: 'root' },
      attributes: {
        needs: { type: 'component', component: 'needs.outer', repeatable: true },
        plain: { type: 'component', component: 'needs.plain' },
        zone: { type: 'dynamiczone', components: ['needs.plain', 'needs.inner'] },
      },
    },
    'needs.outer': { attributes: { inner: { type: 'component', component: 'needs.inner' } } },
    'needs.inner': { attributes: { comment: tagged('text', NOTE) } },
    'needs.plain': { attributes: { word: tagged('string', { category: 'user.name' }) } },
  };

  test('are followed to what is watched, and no further', () => {
    const watch = watchOf(models);
    expect([...watch.keys()].sort()).toEqual([PERSON, 'needs.inner', 'needs.outer']);
    expect(watch.get(PERSON)?.nested).toEqual(
      new Map<string, object>([
        ['needs', { component: 'needs.outer' }],
        ['zone', { zone: ['needs.inner'] }],
      ]),
    );
  });
});

test('a forbidden relation is forbidden from its other end, whatever its condition', () => {
  const link = { inversedBy: 'people' };
  const tag = { edge: 'ignore', forbidden: { unless: { kind: ['a'] } } };
  const watch = watchOf({
    [PERSON]: {
      tag: { subject: 'root' },
      attributes: {
        kind: tagged('string', { personal: false }),
        others: tagged(relation('manyToMany', OTHER, link), tag),
      },
    },
    [OTHER]: { attributes: { people: relation('manyToMany', PERSON, { mappedBy: 'others' }) } },
  });
  expect(watch.get(OTHER)?.fields).toEqual([
    {
      ...{ attribute: 'people', type: 'relation' },
      forbidden: { uid: PERSON, attribute: 'others' },
    },
  ]);
});

test('values that a new row gets are known for the fields that are asked', () => {
  const attributes = {
    line: tagged('string', { personal: false }),
    nir: tagged('string', { category: 'user.name', forbidden: { unless: { line: ['health'] } } }),
  };
  const options = { ...ON, defaultOf: (_uid: string, name: string) => ({ line: 'car' })[name] };
  const watch = watchOf({ [PERSON]: { tag: { subject: 'root' }, attributes } }, options as never);
  expect(watch.get(PERSON)?.defaults).toEqual({ line: 'car' });
});
