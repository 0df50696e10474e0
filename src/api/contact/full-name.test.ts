import { fullName } from './full-name';

test.each([
  [{ firstName: 'Anne', lastName: 'Roux' }, 'Anne Roux'],
  [{ lastName: 'Roux', companyName: 'Roux SARL' }, 'Roux'],
  [{ companyName: 'Roux SARL' }, 'Roux SARL'],
  [{ firstName: null, lastName: '' }, null],
])('%o is called %s', (names, expected) => expect(fullName(names)).toBe(expected));
