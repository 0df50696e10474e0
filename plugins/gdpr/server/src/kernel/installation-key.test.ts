import type { Core } from '@strapi/types';
import { installationKey } from './installation-key';

const hostWith = (config: Record<string, unknown>): Core.Strapi =>
  ({ config: { get: (path: string) => config[path] } }) as unknown as Core.Strapi;

const SECRET = 'a secret of thirty-two characters';
const withSecret = (secret: string, more = {}) => hostWith({ 'plugin::gdpr': { secret }, ...more });
const withAppSecret = (path: string, value: unknown) =>
  hostWith({ 'plugin::gdpr': {}, [path]: value });

test('the same in every process, another for every purpose and installation', () => {
  const key = installationKey(withSecret(SECRET), 'pseudonym');
  expect(key).toHaveLength(32);
  expect(installationKey(withSecret(SECRET), 'pseudonym')).toEqual(key);
  expect(installationKey(withSecret(SECRET), 'token')).not.toEqual(key);
  expect(installationKey(withSecret(`${SECRET}.`), 'pseudonym')).not.toEqual(key);
  expect(key.toString()).not.toContain(SECRET);
});

test('the plugin’s own secret comes before the application’s', () => {
  const both = withSecret(SECRET, { 'admin.apiToken.salt': 'salt' });
  expect(installationKey(both, 'p')).toEqual(installationKey(withSecret(SECRET), 'p'));
});

test.each(['admin.secrets.encryptionKey', 'admin.apiToken.salt', 'admin.auth.secret'])(
  'else it is derived from %s',
  (path) => {
    const key = installationKey(withAppSecret(path, 'one'), 'p');
    expect(installationKey(withAppSecret(path, 'two'), 'p')).not.toEqual(key);
  },
);

test.each(['', undefined, 7])('and never from nothing (%p)', (value) => {
  expect(() => installationKey(withAppSecret('admin.auth.secret', value), 'p')).toThrow(
    /set `secret` in the config/,
  );
});
