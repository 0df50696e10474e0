import type { Core } from '@strapi/strapi';
import { secret } from '../src/environment/secret';

const config = ({ env }: Core.Config.Shared.ConfigParams) => ({
  auth: { secret: secret(env, 'ADMIN_JWT_SECRET') },
  apiToken: { salt: secret(env, 'API_TOKEN_SALT') },
  transfer: { token: { salt: secret(env, 'TRANSFER_TOKEN_SALT') } },
  secrets: { encryptionKey: secret(env, 'ENCRYPTION_KEY') },
  rateLimit: { enabled: env.bool('ADMIN_RATE_LIMIT', true) },
  serveAdminPanel: env.bool('SERVE_ADMIN', true),
  ai: { enabled: false },
  preview: { enabled: false },
  flags: { nps: false, promoteEE: false },
  // Editing the plugin must not restart the app before the plugin is rebuilt.
  watchIgnoreFiles: ['**/plugins/gdpr/**'],
});

export default config;
