import { existsSync } from 'node:fs';
import { createRequire } from 'node:module';
import { join } from 'node:path';
import { createHost, requireOf, type Host } from './boot-host';
import { HostError } from './host-error';
import { withoutNoise } from './without-noise';

interface TypescriptUtils {
  isUsingTypeScript(dir: string): Promise<boolean>;
  resolveOutDir(dir: string): Promise<string | undefined>;
}

/**
 * Starts the project's Strapi on its own database, without serving anybody. It runs what the project's own build made,
 * from where the build lies: a config may find the database by its own place. It works on no job but its own.
 */
export async function openHost(appDir: string): Promise<Host> {
  const hostRequire = requireOf(appDir);
  process.env.STRAPI_TELEMETRY_DISABLED = 'true';
  const distDir = await builtIn(appDir, hostRequire);
  return withoutNoise(async () => {
    const strapi = await createHost(hostRequire, { appDir, distDir });
    strapi.config.set('plugin::gdpr.jobs.work', false);
    await strapi.bootstrap();
    strapi.isLoaded = true;
    for (const transport of strapi.log.transports) transport.silent = true;
    return { strapi, close: () => strapi.destroy() };
  });
}

async function builtIn(appDir: string, hostRequire: NodeJS.Require): Promise<string> {
  const strapiRequire = createRequire(hostRequire.resolve('@strapi/strapi'));
  const typescript = strapiRequire('@strapi/typescript-utils') as TypescriptUtils;
  if (!(await typescript.isUsingTypeScript(appDir))) return appDir;
  const outDir = (await typescript.resolveOutDir(appDir)) ?? join(appDir, 'dist');
  if (existsSync(join(outDir, 'config'))) return outDir;
  throw new HostError(`the project is not built in ${outDir}: run its "build" script first`);
}
