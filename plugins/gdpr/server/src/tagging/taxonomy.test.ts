import { categoryProblem } from './field-problems';
import { isAboutPerson, isWithin, taxonomy, taxonomyOf } from './taxonomy';

test('every key has its parent', () => {
  const orphans = taxonomy.keys.filter(
    (key) => key.includes('.') && !taxonomy.has(key.slice(0, key.lastIndexOf('.'))),
  );
  expect(orphans).toEqual([]);
});

test('a deprecated key names what took its place', () => {
  const newer = taxonomyOf([
    { key: 'user.contact.mail', description: '', replacedBy: 'user.contact.email' },
  ]);
  expect(categoryProblem('user.contact.mail', newer)).toEqual({
    code: 'deprecated-category',
    message: 'category "user.contact.mail" is deprecated',
    remedy: 'write "user.contact.email" instead',
  });
});

test('a prefix is no ancestor', () => {
  expect(isWithin('user.names', 'user.name')).toBe(false);
  expect(isWithin('user.name.first', 'user.name')).toBe(true);
  expect(isAboutPerson('username')).toBe(false);
});
