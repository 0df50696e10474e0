import { readOnlyPermissions } from './read-only-permissions';

const on = (verb: string, subject: string) => ({
  action: `plugin::content-manager.explorer.${verb}`,
  subject,
});
const PERSON = 'api::person.person';
const permissions = ['read', 'create', 'update', 'publish', 'delete'].map((verb) =>
  on(verb, PERSON),
);

const filter = (pathname: string, search: string) =>
  readOnlyPermissions({ pathname, search, permissions })((left) => left)([
    ...permissions,
    on('update', 'api::order.order'),
  ]);

test('on a read-only record its type can no longer be written, other types can', () => {
  const left = filter(`/content-manager/collection-types/${PERSON}/abc`, 'plugins[gdpr]=locked');
  expect(left).toEqual([
    on('read', PERSON),
    on('delete', PERSON),
    on('update', 'api::order.order'),
  ]);
});

test.each([
  [`/content-manager/collection-types/${PERSON}/abc`, ''],
  [`/content-manager/collection-types/${PERSON}`, 'plugins[gdpr]=locked'],
  ['/plugins/gdpr', 'plugins[gdpr]=locked'],
])('%s?%s takes nothing away', (pathname, search) => {
  expect(filter(pathname, search)).toHaveLength(6);
});
