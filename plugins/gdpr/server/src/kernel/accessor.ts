import type { Core } from '@strapi/types';

type ServiceFactory = (context: { strapi: Core.Strapi }) => object;

/** Typed door to a registered service; going through Strapi keeps it overridable by the host. */
export const accessor =
  <F extends ServiceFactory>(name: string, _factory: F) =>
  (strapi: Core.Strapi): ReturnType<F> =>
    strapi.plugin('gdpr').service(name) as ReturnType<F>;
