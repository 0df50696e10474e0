import { componentPaths } from './component-paths';
import { readModel } from './model';
import { tinyModels } from './tiny-models.fixture';

test.each([
  [
    { uid: 'api::person.person', apiName: 'person' },
    'src/api/person/content-types/person/schema.json',
  ],
  [
    { uid: 'shared.place', modelType: 'component', __filename__: 'place.json' },
    'src/components/shared/place.json',
  ],
  [{ uid: 'plugin::users-permissions.user' }, 'config/plugins'],
  [{ uid: 'admin::user' }, undefined],
])('%j is written in %s', (schema, file) => {
  expect(readModel({ info: {}, attributes: {}, ...schema }).file).toBe(file);
});

test('core attributes, and those that Strapi or this plugin add, are left out', () => {
  const attributes = Object.fromEntries(
    [
      'id',
      'documentId',
      'createdAt',
      'publishedAt',
      'createdBy',
      'locale',
      'localizations',
      'gdprState',
      'strapi_stage',
      'name',
    ].map((name) => [name, { type: 'string' }]),
  );
  expect([...readModel({ uid: 'api::a.a', info: {}, attributes }).attributes.keys()]).toEqual([
    'name',
  ]);
});

test('a schema that holds nonsense is read as far as it goes', () => {
  const attributes = { it: { type: 'string', enum: 12, maxLength: '9', pluginOptions: 'gdpr' } };
  const model = readModel({ uid: 'api::a.a', info: null, attributes, pluginOptions: [] });
  expect(model).toMatchObject({ label: 'api::a.a', tag: undefined });
  expect(model.attributes.get('it')).toMatchObject({
    type: 'string',
    enum: undefined,
    maxLength: undefined,
  });
});

test('a component that contains itself is entered once', () => {
  const models = tinyModels({
    'api::a.a': { attributes: { tree: { type: 'component', component: 'x.tree' } } },
    'x.tree': {
      attributes: {
        branch: { type: 'component', component: 'x.tree' },
        leaf: { type: 'component', component: 'x.leaf' },
      },
    },
    'x.leaf': { attributes: {} },
  });
  const byUid = new Map(models.map((model) => [model.uid, model]));
  const [first] = models;
  expect(first && componentPaths(first, byUid).map(({ path }) => path.join('.'))).toEqual([
    'tree',
    'tree.leaf',
  ]);
});
