import { actsOnPerson, graphTypeOf, type TaggedSchema } from './graph-type';

const tagged = (gdpr: unknown, attributes: unknown = {}): TaggedSchema => ({
  pluginOptions: { gdpr },
  attributes,
});
const personal = { type: 'string', pluginOptions: { gdpr: { category: 'user.name' } } };

describe('graphTypeOf', () => {
  test.each([
    ['no schema yet', undefined],
    ['no tag', { attributes: {} }],
    ['a type that was examined and holds nothing personal', tagged({ personal: false })],
    ['a tag without subject', tagged({ note: 'x' })],
  ])('%s: not in the graph', (_name, schema) => {
    expect(graphTypeOf(schema, {})).toBeNull();
  });

  test('a root acts for itself', () => {
    expect(graphTypeOf(tagged({ subject: 'root' }), {})).toEqual({
      role: 'root',
      actions: 'self',
      personalFields: 0,
    });
  });

  test('an owned type may act for its owner', () => {
    const schema = tagged({ subject: { ownedBy: ['person'] }, actions: 'owner' });
    expect(graphTypeOf(schema, {})).toMatchObject({ role: 'owned', actions: 'owner' });
  });

  test('counts personal fields, those of components and dynamic zones too', () => {
    const schema = tagged(
      { subject: 'root' },
      {
        name: personal,
        size: { type: 'integer', pluginOptions: { gdpr: { personal: false } } },
        untagged: { type: 'string' },
        address: { type: 'component', component: 'shared.address' },
        blocks: { type: 'dynamiczone', components: ['shared.address', 'shared.note'] },
      },
    );
    const components = {
      'shared.address': { attributes: { street: personal, city: personal } },
      'shared.note': { attributes: { body: personal } },
    };
    expect(graphTypeOf(schema, components)?.personalFields).toBe(6);
  });

  test('a component that contains itself is counted once', () => {
    const schema = tagged(
      { subject: 'root' },
      { tree: { type: 'component', component: 'a.tree' } },
    );
    const components = {
      'a.tree': {
        attributes: { name: personal, child: { type: 'component', component: 'a.tree' } },
      },
    };
    expect(graphTypeOf(schema, components)?.personalFields).toBe(1);
  });
});

test.each([
  ['root', 'self', true],
  ['owned', 'owner', true],
  ['owned', 'self', false],
] as const)(
  'a record of role %s that acts for %s: anonymise means something: %s',
  (role, actions, expected) => {
    expect(actsOnPerson({ role, actions, personalFields: 0 })).toBe(expected);
  },
);
