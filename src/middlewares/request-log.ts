import type { Core } from '@strapi/strapi';

/** Logs method, path, duration and status; never the query, which may carry a name or an e-mail. */
const requestLog: Core.MiddlewareFactory =
  (_config, { strapi }) =>
  async (ctx, next) => {
    const startedAt = Date.now();
    await next();
    strapi.log.http(`${ctx.method} ${ctx.path} (${Date.now() - startedAt} ms) ${ctx.status}`);
  };

export default requestLog;
