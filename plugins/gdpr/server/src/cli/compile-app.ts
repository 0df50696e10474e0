import { mkdirSync, mkdtempSync, rmSync } from 'node:fs';
import { createRequire } from 'node:module';
import { join } from 'node:path';
import { HostError } from './host-error';

/** Where Strapi may load the project from. */
export interface CompiledApp {
  readonly distDir: string;
  readonly remove: () => void;
}

interface TypescriptUtils {
  isUsingTypeScript(dir: string): Promise<boolean>;
  compile(
    dir: string,
    options: { configOptions: { options: Record<string, unknown>; ignoreDiagnostics: boolean } },
  ): Promise<void>;
}

/**
 * Compiles a TypeScript project aside, so that neither a stale build nor the one that a running server uses is read
 * or touched. Type errors are not this command's business. A JavaScript project is read where it is.
 */
export async function compileApp(
  appDir: string,
  hostRequire: NodeJS.Require,
): Promise<CompiledApp> {
  const strapiRequire = createRequire(hostRequire.resolve('@strapi/strapi'));
  const typescript = strapiRequire('@strapi/typescript-utils') as TypescriptUtils;
  if (!(await typescript.isUsingTypeScript(appDir)))
    return { distDir: appDir, remove: () => undefined };
  const directory = emptyDirectory(appDir);
  // one level down, as "dist" is in the project: what the config writes beside it is removed too
  const distDir = join(directory, 'dist');
  const remove = () => rmSync(directory, { recursive: true, force: true });
  try {
    const options = {
      outDir: distDir,
      tsBuildInfoFile: join(distDir, '.tsbuildinfo'),
      sourceMap: false,
    };
    await typescript.compile(appDir, { configOptions: { options, ignoreDiagnostics: true } });
    return { distDir, remove };
  } catch (cause) {
    remove();
    throw new HostError('the project does not compile: run "npx tsc --noEmit" to see why', {
      cause,
    });
  }
}

/** Inside the project's node_modules: compiled files resolve their imports from where they lie. */
function emptyDirectory(appDir: string): string {
  const cache = join(appDir, 'node_modules', '.cache');
  try {
    mkdirSync(cache, { recursive: true });
    return mkdtempSync(join(cache, 'gdpr-'));
  } catch (cause) {
    throw new HostError(`cannot write to ${cache}: the project must be compiled there`, { cause });
  }
}
