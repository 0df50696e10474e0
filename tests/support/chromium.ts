import { execFileSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { join, resolve } from 'node:path';

/** A Chromium that starts on this machine, and what it needs to. */
export interface FoundChromium {
  readonly executablePath: string;
  readonly args: readonly string[];
  readonly env: Readonly<Record<string, string>>;
}

const KNOWN_PATHS = [
  '/usr/bin/chromium',
  '/usr/bin/chromium-browser',
  '/usr/bin/google-chrome',
  '/usr/bin/google-chrome-stable',
  '/snap/bin/chromium',
  '/opt/google/chrome/chrome',
  '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
  '/Applications/Chromium.app/Contents/MacOS/Chromium',
];
const UNPACKED = resolve(__dirname, '../../node_modules/.cache/chromium');

// Containers give Chromium no user namespace and little shared memory.
const ARGS = ['--no-sandbox', '--disable-dev-shm-usage', '--font-render-hinting=none'];

/** CHROMIUM_PATH, else the system's Chromium or Chrome, else the one @sparticuz/chromium ships. */
export function findChromium(): FoundChromium {
  const candidates = [process.env.CHROMIUM_PATH, ...KNOWN_PATHS];
  for (const path of candidates) {
    if (path !== undefined && existsSync(path) && starts(path, {})) return found(path, {});
  }
  const path = shippedChromium();
  // Bare images lack Chromium's libraries and fonts; the package ships these too.
  const shipped = {
    LD_LIBRARY_PATH: join(UNPACKED, 'al2023/lib'),
    FONTCONFIG_PATH: join(UNPACKED, 'fonts'),
  };
  const env = [{}, shipped].find((tried) => starts(path, tried));
  if (env) return found(path, env);
  throw new Error(
    `No Chromium starts on this machine; ${path} said: ${complaint(path, shipped)}. ` +
      'Install chromium, or set CHROMIUM_PATH to one.',
  );
}

function found(executablePath: string, env: Record<string, string>): FoundChromium {
  return { executablePath, args: ARGS, env };
}

function starts(path: string, env: Record<string, string>): boolean {
  return complaint(path, env) === undefined;
}

function complaint(path: string, env: Record<string, string>): string | undefined {
  try {
    execFileSync(path, ['--version'], { env: { ...process.env, ...env }, stdio: 'pipe' });
    return undefined;
  } catch (error) {
    return error instanceof Error ? error.message : String(error);
  }
}

/** Unpacked once, in a process of its own: the package unpacks into the temporary folder it sees. */
function shippedChromium(): string {
  const executable = join(UNPACKED, 'chromium');
  if (!existsSync(join(UNPACKED, 'complete'))) {
    execFileSync(process.execPath, [join(__dirname, 'unpack-chromium.mjs'), UNPACKED]);
  }
  return executable;
}
