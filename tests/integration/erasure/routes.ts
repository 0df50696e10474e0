import type { Core } from '@strapi/strapi';

/** A route of the plugin, as a test of rights reads it. */
export interface Route {
  readonly type?: string | undefined;
  readonly method: string;
  readonly path: string;
  readonly config?: { readonly policies?: readonly unknown[]; readonly auth?: unknown };
}
interface Router {
  readonly type?: string;
  readonly routes: readonly Route[];
}

/** Every route of the plugin, with the type of its router. */
export const routesOf = (strapi: Core.Strapi): Route[] =>
  Object.values(strapi.plugin('gdpr').routes as unknown as Record<string, Router>).flatMap(
    ({ type, routes }) => routes.map((route) => ({ type, ...route })),
  );
