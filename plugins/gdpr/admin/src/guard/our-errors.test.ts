import { onlyOurs, rememberErrors } from './our-errors';

test('errors under fields are known for the guard’s own, nested ones too', () => {
  rememberErrors([
    { path: ['note'], message: 'Health' },
    { path: ['needs', '1', 'comment'], message: 'Beliefs' },
  ]);
  expect(onlyOurs({ note: 'Health', needs: [undefined, { comment: 'Beliefs' }] })).toBe(true);
  expect(onlyOurs({ note: 'Health', title: 'Required' })).toBe(false);
  expect(onlyOurs({ title: { id: 'required', defaultMessage: 'Required' } })).toBe(false);
  expect(onlyOurs({})).toBe(false);
  rememberErrors([]);
  expect(onlyOurs({ note: 'Health' })).toBe(false);
});
