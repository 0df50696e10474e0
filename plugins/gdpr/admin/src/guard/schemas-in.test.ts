import { schemasIn } from './schemas-in';

test('finds the schemas that the content manager has loaded', () => {
  const data = {
    contentTypes: [{ uid: 'api::note.note', attributes: { body: {} } }],
    components: [{ uid: 'needs.car', attributes: {} }],
  };
  const queries = { 'getInitialData(undefined)': { endpointName: 'getInitialData', data } };
  const schemas = schemasIn({ adminApi: { queries } });
  expect(schemas?.types['api::note.note']).toEqual(data.contentTypes[0]);
  expect(Object.keys(schemas?.components ?? {})).toEqual(['needs.car']);
});

test.each([
  ['nothing', undefined],
  ['another store', { adminApi: { queries: {} } }],
  ['not loaded yet', { adminApi: { queries: { a: { endpointName: 'getInitialData' } } } }],
])('%s: unknown', (_name, state) => {
  expect(schemasIn(state)).toBeUndefined();
});
