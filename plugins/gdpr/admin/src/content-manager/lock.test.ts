import { isReadOnly, withReadOnly } from './lock';
import { readOnlyLayout } from './read-only-layout';

type Payload = Parameters<ReturnType<typeof readOnlyLayout>>[0];
// Only the parts that the hook walks through; Strapi's layout type holds much more.
const payload = {
  layout: {
    layout: [[[{ name: 'a' }, { name: 'b' }]]],
    components: { 'x.y': { settings: {}, layout: [[{ name: 'c' }]] } },
    settings: {},
  },
} as unknown as Payload;

test.each([
  [{}, false],
  [{ plugins: 'gdpr' }, false],
  [{ plugins: { gdpr: 'other' } }, false],
  [{ plugins: { gdpr: 'locked' } }, true],
])('the URL %j reads as read-only: %s', (query, expected) => {
  expect(isReadOnly(query)).toBe(expected);
});

test('the mark leaves what other plugins put in the URL', () => {
  const query = { plugins: { i18n: { locale: 'fr' } } };
  const marked = withReadOnly(query, true);
  expect(marked).toEqual({ i18n: { locale: 'fr' }, gdpr: 'locked' });
  expect(withReadOnly({ plugins: marked }, false)).toEqual({ i18n: { locale: 'fr' } });
});

test.each(['?plugins[gdpr]=locked', '?status=draft&plugins%5Bgdpr%5D=locked'])(
  'with %s every input is disabled, those of components too',
  (search) => {
    const { layout } = readOnlyLayout(() => search)(payload);
    expect(layout.layout).toEqual([
      [
        [
          { name: 'a', disabled: true },
          { name: 'b', disabled: true },
        ],
      ],
    ]);
    expect(layout.components['x.y']?.layout).toEqual([[{ name: 'c', disabled: true }]]);
  },
);

test('any other record keeps its layout, the same object', () => {
  expect(readOnlyLayout(() => '?plugins[i18n][locale]=fr')(payload)).toBe(payload);
});
