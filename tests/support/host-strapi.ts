import type * as Strapi from '@strapi/strapi';

declare global {
  /** Loads a module outside of the context of the stories: see host-environment.cjs. */
  var requireFromHost: (name: string) => unknown;
}

/** Strapi as the process itself loads it. */
export const { createStrapi } = requireFromHost('@strapi/strapi') as typeof Strapi;
