import { execFile } from 'node:child_process';
import {
  cpSync,
  mkdirSync,
  mkdtempSync,
  readFileSync,
  readdirSync,
  realpathSync,
  rmSync,
  symlinkSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join, relative, resolve } from 'node:path';
import { promisify } from 'node:util';

import { dependencies } from '../../package.json';
import { filesBelow } from './files-below';

const ROOT = resolve(__dirname, '../..');
const PLUGIN = join(ROOT, 'plugins/gdpr');
const APP = join(__dirname, 'library-app');
const NAME = 'strapi-plugin-gdpr';
const OUR_STRAPI = dependencies['@strapi/strapi'];

/** What Strapi's own generator puts beside it; the versions are this repository's. */
const COMPANIONS = [
  'better-sqlite3',
  'react',
  'react-dom',
  'react-router-dom',
  'styled-components',
].map((name) => `${name}@${Object.entries(dependencies).find(([key]) => key === name)?.[1] ?? ''}`);

/** The fixture application with the packed plugin in its node_modules. */
export interface Installed {
  readonly dir: string;
  /** Where the tarball was unpacked. */
  readonly plugin: string;
  /** Paths in the tarball. */
  readonly packed: readonly string[];
  readonly manifest: Manifest;
  /** The Strapi that the application runs on. */
  readonly strapi: string;
  /** Runs a script of the application with Node, in its folder. */
  readonly run: Run;
  readonly remove: () => void;
}

type Run = (
  script: string,
  args?: readonly string[],
  env?: Record<string, string>,
) => Promise<Ended>;

/** How a program ended and all it printed. */
export interface Ended {
  readonly code: number;
  readonly output: string;
}

/** What is read of the packed package.json. */
export interface Manifest {
  readonly version: string;
  readonly bin: Readonly<Record<string, string>>;
  readonly dependencies: Readonly<Record<string, string>>;
  readonly peerDependencies: Readonly<Record<string, string>>;
  readonly exports: Readonly<Record<string, string | Readonly<Record<string, string>>>>;
}

/**
 * Packs the plugin and installs it in a copy of the fixture, outside of this repository.
 *
 * With ELSEWHERE_STRAPI (a version, `5.31.0`) npm installs that Strapi and the tarball as anybody
 * would, in minutes. Without it, the other packages are links to this repository's, in a moment.
 */
export async function install(strapi = process.env.ELSEWHERE_STRAPI): Promise<Installed> {
  const home = realpathSync(mkdtempSync(join(tmpdir(), 'elsewhere-')));
  const dir = join(home, 'library');
  cpSync(APP, dir, { recursive: true });
  await npm(['pack', '--ignore-scripts', '--pack-destination', home], PLUGIN);
  const tarball = join(home, readdirSync(home).find((name) => name.endsWith('.tgz')) ?? '');
  await (strapi ? installReally(dir, tarball, strapi) : linkPackages(dir, tarball));
  const plugin = join(dir, 'node_modules', NAME);
  // Strapi looks for plugins from where it lies: a link must not lead back to this repository's.
  const options = strapi ? '' : '--preserve-symlinks --preserve-symlinks-main';
  return {
    dir,
    plugin,
    packed: packedIn(plugin),
    manifest: JSON.parse(readFileSync(join(plugin, 'package.json'), 'utf8')) as Manifest,
    strapi: strapi ?? OUR_STRAPI,
    run: (script, args = [], env = {}) =>
      node(dir, [script, ...args], { NODE_OPTIONS: options, ...env }),
    remove: () => rmSync(home, { recursive: true, force: true }),
  };
}

/** npm may have put a dependency of the plugin's inside of it. */
const packedIn = (plugin: string): string[] =>
  filesBelow(plugin)
    .map((path) => relative(plugin, path).replaceAll('\\', '/'))
    .filter((path) => !path.startsWith('node_modules/'));

async function installReally(dir: string, tarball: string, strapi: string): Promise<void> {
  const packages = [`@strapi/strapi@${strapi}`, ...COMPANIONS];
  const quietly = ['--no-audit', '--no-fund', '--save-exact'];
  await npm(['pkg', 'delete', `dependencies.${NAME}`], dir);
  await npm(['install', ...quietly, ...packages], dir);
  await npm(['install', ...quietly, tarball], dir);
}

async function linkPackages(dir: string, tarball: string): Promise<void> {
  const from = join(ROOT, 'node_modules');
  const to = join(dir, 'node_modules');
  mkdirSync(join(to, NAME), { recursive: true });
  for (const name of readdirSync(from)) {
    if (name === NAME || name.startsWith('.')) continue;
    symlinkSync(join(from, name), join(to, name), 'junction');
  }
  await promisify(execFile)('tar', [
    '-xzf',
    tarball,
    '--strip-components',
    '1',
    '-C',
    join(to, NAME),
  ]);
}

const npm = (args: readonly string[], cwd: string): Promise<unknown> =>
  promisify(execFile)('npm', args, { cwd, shell: process.platform === 'win32' });

async function node(
  cwd: string,
  args: readonly string[],
  more: Record<string, string>,
): Promise<Ended> {
  // Jest's own NODE_ENV and options are not the application's.
  const env = { ...process.env, NODE_ENV: 'development', ...more };
  try {
    const options = { cwd, env, maxBuffer: 1e8 };
    const { stdout, stderr } = await promisify(execFile)(process.execPath, [...args], options);
    return { code: 0, output: stdout + stderr };
  } catch (error) {
    const { code, stdout, stderr } = error as { code: number; stdout: string; stderr: string };
    return { code, output: stdout + stderr };
  }
}
