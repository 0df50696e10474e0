import type { Core } from '@strapi/strapi';
import { secret } from '../src/environment/secret';

const config = ({ env }: Core.Config.Shared.ConfigParams) => ({
  host: env('HOST', '127.0.0.1'),
  port: env.int('PORT', 1337),
  url: env('PUBLIC_URL', ''),
  proxy: { koa: env.bool('IS_PROXIED', false) },
  app: { keys: secret(env, 'APP_KEYS').split(',') },
  dirs: { public: env('PUBLIC_DIR', './public') },
  logger: { updates: { enabled: false }, startup: { enabled: env.bool('STARTUP_LOG', true) } },
});

export default config;
