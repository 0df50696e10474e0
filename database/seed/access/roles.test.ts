import { logins } from '../logins';

import { ROLES, type RoleRule } from './roles';

const rule = (code: string): RoleRule => {
  const found = ROLES.find((role) => role.code === code);
  if (!found) throw new RangeError(code);
  return found;
};
const sees = (code: string, uid: string, path: string): boolean =>
  !rule(code).hides({
    uid,
    path,
    field: { type: 'string', pluginOptions: { gdpr: { category: 'user.name' } } },
  });

const SUBSCRIPTION = 'api::subscription.subscription';
const CONTACT = 'api::contact.contact';
const HEALTH = 'api::health-questionnaire.health-questionnaire';

test('each role has one login, whose password Strapi accepts', () => {
  expect(logins.map(({ code }) => code)).toEqual([
    'strapi-super-admin',
    ...ROLES.map(({ code }) => code),
  ]);
  expect(new Set(logins.map(({ email }) => email)).size).toBe(8);
  for (const { password } of logins)
    expect(password).toMatch(/^(?=.*[a-z])(?=.*[A-Z])(?=.*\d).{8,72}$/);
});

test.each([
  ['suppleant', true],
  ['gestionnaire', true],
  ['dpo', true],
  ['chef-equipe', false],
  ['commercial', false],
])('%s sees social security and bank numbers: %s', (code, seen) => {
  expect(sees(code, SUBSCRIPTION, 'nir')).toBe(seen);
  expect(sees(code, SUBSCRIPTION, 'iban')).toBe(seen);
});

test.each(ROLES.map(({ code }) => [code, code === 'suppleant' || code === 'dpo'] as const))(
  '%s reads health questionnaires: %s',
  (code, reads) => expect(rule(code).verbs(HEALTH).includes('read')).toBe(reads),
);

test.each([
  ['archiviste', CONTACT],
  ['analyste', CONTACT],
  ['dpo', CONTACT],
  ['commercial', SUBSCRIPTION],
])('%s only reads %s', (code, uid) => expect(rule(code).verbs(uid)).toEqual(['read']));

test('the analyst sees no personal value and no way to one', () => {
  expect(sees('analyste', CONTACT, 'firstName')).toBe(false);
  const hides = rule('analyste').hides;
  expect(
    hides({ uid: CONTACT, path: 'notes', field: { type: 'relation', target: 'api::note.note' } }),
  ).toBe(true);
  expect(hides({ uid: CONTACT, path: 'stage', field: { type: 'enumeration' } })).toBe(false);
});

test('only the deputy may anonymise and delete', () => {
  const holders = (action: string): string[] =>
    ROLES.filter(({ actions }) => actions.includes(action)).map(({ code }) => code);
  expect(holders('plugin::gdpr.erasure.anonymise')).toEqual(['suppleant']);
  expect(holders('plugin::gdpr.erasure.delete')).toEqual(['suppleant']);
  expect(holders('plugin::gdpr.erasure.read')).toEqual(['dpo']);
  expect(
    ROLES.filter(({ verbs }) => verbs(CONTACT).includes('delete')).map(({ code }) => code),
  ).toEqual(['suppleant']);
});
