import type { Core } from '@strapi/strapi';
import { secret } from '../src/environment/secret';
import { gdprPlugin } from './gdpr';

// i18n reads its first locale from the environment when it is loaded, which is after this file.
process.env.STRAPI_PLUGIN_I18N_INIT_LOCALE_CODE ??= 'fr';

const config = (params: Core.Config.Shared.ConfigParams) => ({
  gdpr: { enabled: true, config: gdprPlugin(params) },
  'users-permissions': { enabled: true, config: { jwtSecret: secret(params.env, 'JWT_SECRET') } },
});

export default config;
