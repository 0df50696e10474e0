import { hkdfSync } from 'node:crypto';
import type { Core } from '@strapi/types';
import { settings } from './settings';

/**
 * A 32-byte key of this installation for one purpose, derived (HKDF-SHA-256) from `config.secret`, else from the
 * application's own secrets: the same in every process, another in every installation and for every purpose.
 */
export function installationKey(strapi: Core.Strapi, purpose: string): Buffer {
  const secret = settings(strapi).secret ?? appSecret(strapi);
  return Buffer.from(hkdfSync('sha256', secret, 'strapi-plugin-gdpr', purpose, 32));
}

function appSecret(strapi: Core.Strapi): string {
  const candidates: unknown[] = [
    strapi.config.get('admin.secrets.encryptionKey'),
    strapi.config.get('admin.apiToken.salt'),
    strapi.config.get('admin.auth.secret'),
  ];
  const found = candidates.find(
    (value): value is string => typeof value === 'string' && value !== '',
  );
  if (found) return found;
  throw new Error(
    'gdpr: no secret to derive keys from: set `secret` in the config of the plugin (32 characters or more)',
  );
}
