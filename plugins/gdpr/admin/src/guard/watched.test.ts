import { watchesAnything, watchOf } from './watched';

const tagged = (gdpr: unknown, attribute: object = { type: 'text' }) => ({
  ...attribute,
  pluginOptions: { gdpr },
});
const note = tagged({ freeText: { onFinding: 'warn' } });
const number = tagged({ forbidden: { because: 'Law', unless: { line: ['health'] } } });
const component = (uid: string) => ({ type: 'component', component: uid });
const zone = (...components: string[]) => ({ type: 'dynamiczone', components });

test.each([
  ['free text', note, { onFinding: 'warn' }],
  ['a forbidden field', number, { forbidden: { because: 'Law', unless: { line: ['health'] } } }],
  ['forbidden without more', tagged({ forbidden: true }), { forbidden: {} }],
  ['a personal field', tagged({ category: 'user.name' }), null],
  ['free text that only the scan reads', tagged({ freeText: {} }), null],
  ['no tag', { type: 'string' }, null],
  ['nothing at all', undefined, null],
])('%s', (_name, attribute, expected) => {
  expect(watchOf(attribute)).toEqual(expected);
});

describe('watchesAnything', () => {
  const plain = { type: 'string' };
  test.each([
    ['nothing known', {}, undefined, false],
    ['a field of its own', {}, { note }, true],
    ['plain fields', {}, { title: plain }, false],
    [
      'a component in a component',
      { a: { b: component('x.b') }, b: { note } },
      { a: component('x.a') },
      true,
    ],
    [
      'one of the components of a dynamic zone',
      { a: {}, b: { note } },
      { parts: zone('x.a', 'x.b') },
      true,
    ],
    [
      'a component that holds itself',
      { a: { child: component('x.a') } },
      { tree: component('x.a') },
      false,
    ],
  ])('%s', (...[, held, attributes, expected]) => {
    const components = Object.fromEntries(
      Object.entries(held).map(([name, inside]) => [`x.${name}`, { attributes: inside }]),
    );
    expect(watchesAnything(attributes && { attributes }, components)).toBe(expected);
  });
});
