import { parseConfig } from './settings';

function refusalOf(config: unknown): string {
  try {
    parseConfig(config);
  } catch (error) {
    return String(error);
  }
  throw new Error('was accepted');
}

test('no option is needed', () => {
  expect(parseConfig({})).toMatchObject({
    strict: false,
    tags: {},
    bands: {},
    erasure: { tokenMinutes: 15, blockers: [] },
  });
});

test('a blocker is on unless it says otherwise', () => {
  const blocker = {
    name: 'open',
    type: 'api::order.order',
    where: { status: ['open'] },
    because: { fr: 'a', en: 'b' },
  };
  expect(parseConfig({ erasure: { blockers: [blocker] } }).erasure.blockers).toEqual([
    { ...blocker, enabled: true },
  ]);
});

test.each([
  [{ strict: 'yes' }, '- strict: '],
  [{ erasure: { tokenMinutes: 0 } }, '- erasure.tokenMinutes: '],
  [{ erasure: { chunk: 2001 } }, '- erasure.chunk: '],
  [{ erasure: { blockers: [{ name: '1' }] } }, '- erasure.blockers.0.name: '],
  [{ bands: { age: [] } }, '- bands.age: '],
  [{ bands: { age: [{ label: '' }] } }, '- bands.age.0.label: '],
  [
    { tags: { 'api::a.a': { attributes: { name: { erase: 'burn' } } } } },
    '- tags.api::a.a.attributes.name.erase: ',
  ],
  [{ tags: { 'api::a.a': { typ: {} } } }, '- tags.api::a.a: '],
  [{ retention: {} }, 'retention'],
])('%j is refused by its path', (config, path) => {
  const refusal = refusalOf(config);
  expect(refusal).toContain('config/plugins: gdpr.config is not valid:');
  expect(refusal).toContain(path);
});

test('every wrong option is named at once', () => {
  expect(refusalOf({ strict: 1, bands: { age: [] } }).split('\n')).toHaveLength(3);
});

test('a secret too short is refused and not repeated', () => {
  const refusal = refusalOf({ secret: 'canary-too-short' });
  expect(refusal).toContain('- secret: ');
  expect(refusal).not.toContain('canary');
});
