import { fork, type ChildProcess } from 'node:child_process';
import { mkdirSync, mkdtempSync, readFileSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { createServer, type AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { dirname, join, resolve } from 'node:path';

import { FILES, SCHEMAS } from './files';

const ROOT = resolve(__dirname, '../../..');
const PATIENCE_MS = 60_000;

/** A development server on an app of its own, whose schemas may be rewritten. */
export interface BuilderApp {
  readonly url: string;
  /** A schema as it is on disk now. */
  schema(name: keyof typeof SCHEMAS): {
    pluginOptions?: object;
    attributes: Record<string, object>;
  };
  /** Waits for the reload that the builder asks for, and serves the app anew. */
  reloaded(): Promise<void>;
  stop(): Promise<void>;
}

/** Writes the app in a temporary folder and serves it with the CRM's built admin panel. */
export async function startBuilderApp(): Promise<BuilderApp> {
  const folder = mkdtempSync(join(tmpdir(), 'builder-app-'));
  writeApp(folder);
  const port = await freePort();
  const url = `http://127.0.0.1:${port}`;
  let served = await serve(folder, port);
  return {
    url,
    schema: (name) => JSON.parse(readFileSync(join(folder, SCHEMAS[name]), 'utf8')),
    async reloaded() {
      await served.reload;
      await end(served.child);
      served = await serve(folder, port);
    },
    async stop() {
      await end(served.child);
      rmSync(folder, { recursive: true, force: true });
    },
  };
}

function writeApp(folder: string): void {
  for (const [path, text] of Object.entries(FILES)) {
    mkdirSync(dirname(join(folder, path)), { recursive: true });
    writeFileSync(join(folder, path), text);
  }
  mkdirSync(join(folder, 'public/uploads'), { recursive: true });
  symlinkSync(join(ROOT, 'node_modules'), join(folder, 'node_modules'));
  symlinkSync(join(ROOT, 'dist/build'), join(folder, 'build'));
}

interface Served {
  readonly child: ChildProcess;
  readonly reload: Promise<void>;
}

async function serve(folder: string, port: number): Promise<Served> {
  const { DATABASE_CLIENT: _client, DATABASE_FILENAME: _file, ...env } = process.env;
  const child = fork(join(__dirname, 'serve.mjs'), [folder], {
    cwd: folder,
    env: { ...env, NODE_ENV: 'development', PORT: String(port), STRAPI_TELEMETRY_DISABLED: 'true' },
    execArgv: [],
    stdio: ['ignore', 'pipe', 'pipe', 'ipc'],
  });
  const said: string[] = [];
  for (const stream of [child.stdout, child.stderr]) {
    stream?.on('data', (text: Buffer) => said.push(text.toString()));
  }
  const reload = new Promise<void>((done) => {
    child.on('message', (message) => message === 'reload' && done());
  });
  try {
    await answers(`http://127.0.0.1:${port}/_health`, child);
  } catch (error) {
    throw new Error(`The app does not start:\n${said.join('')}`, { cause: error });
  }
  return { child, reload };
}

async function answers(url: string, child: ChildProcess): Promise<void> {
  const deadline = Date.now() + PATIENCE_MS;
  while (Date.now() < deadline && child.exitCode === null) {
    const status = await fetch(url).then(
      (answer) => answer.status,
      () => 0,
    );
    if (status === 204) return;
    await new Promise((done) => setTimeout(done, 200));
  }
  await end(child);
  throw new Error(`${url} does not answer`);
}

function end(child: ChildProcess): Promise<void> {
  if (child.exitCode !== null || child.signalCode !== null) return Promise.resolve();
  return new Promise((done) => {
    child.once('exit', () => done());
    child.kill('SIGKILL');
  });
}

function freePort(): Promise<number> {
  return new Promise((done, failed) => {
    const server = createServer();
    server.once('error', failed);
    server.listen(0, '127.0.0.1', () => {
      const { port } = server.address() as AddressInfo;
      server.close(() => done(port));
    });
  });
}
