import { existsSync } from 'node:fs';
import { createRequire } from 'node:module';
import { join } from 'node:path';
import type { Core } from '@strapi/types';
import { compileApp } from './compile-app';
import { HostError } from './host-error';
import { withoutNoise } from './without-noise';

/** A Strapi whose types and plugins are known; its database is open only where a command asked for that. */
export interface Host {
  readonly strapi: Core.Strapi;
  /** removes what was compiled for the occasion */
  readonly close: () => void | Promise<void>;
}

/** The part of the host's own Strapi that is needed; its version is the host's, not ours. */
interface StrapiModule {
  readonly createStrapi: (options: {
    appDir: string;
    distDir: string;
    autoReload: boolean;
    serveAdminPanel: boolean;
  }) => Core.Strapi;
}

/** Registers the Strapi of the project in `appDir`, silently, without starting it. */
export async function bootHost(appDir: string): Promise<Host> {
  const hostRequire = requireOf(appDir);
  process.env.STRAPI_TELEMETRY_DISABLED = 'true';
  return withoutNoise(async () => {
    const app = await compileApp(appDir, hostRequire);
    try {
      const strapi = await createHost(hostRequire, { appDir, distDir: app.distDir });
      return { strapi, close: app.remove };
    } catch (error) {
      app.remove();
      throw error;
    }
  });
}

/** Registers the Strapi whose compiled code lies in `distDir`; it has opened nothing yet. */
export async function createHost(
  hostRequire: NodeJS.Require,
  { appDir, distDir }: { readonly appDir: string; readonly distDir: string },
): Promise<Core.Strapi> {
  const { createStrapi } = hostRequire('@strapi/strapi') as StrapiModule;
  const strapi = createStrapi({ appDir, distDir, autoReload: false, serveAdminPanel: false });
  await strapi.register();
  requirePlugin(strapi);
  return strapi;
}

/** Loads modules as the project's own files do. */
export function requireOf(appDir: string): NodeJS.Require {
  const manifest = join(appDir, 'package.json');
  if (!existsSync(manifest)) {
    throw new HostError(
      `there is no package.json in ${appDir}: run gdpr in the directory of a Strapi project`,
    );
  }
  const hostRequire = createRequire(manifest);
  try {
    hostRequire.resolve('@strapi/strapi');
    return hostRequire;
  } catch (cause) {
    throw new HostError(`@strapi/strapi is not installed in ${appDir}: run npm install first`, {
      cause,
    });
  }
}

function requirePlugin(strapi: Core.Strapi): void {
  if (Object.hasOwn(strapi.plugins, 'gdpr')) return;
  throw new HostError(
    'the plugin "gdpr" is not loaded: add gdpr: { enabled: true } to config/plugins, and build it if it is a local one',
  );
}
