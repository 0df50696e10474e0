import { existsSync, mkdirSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';

import { openDatabase } from './demo/database.mjs';
import { keptSecrets } from './demo/secrets.mjs';
import { answers, endOf, startStrapi } from './demo/server.mjs';
import { welcome } from './demo/welcome.mjs';
import { words } from './demo/words.mjs';
import { readArguments } from './steps/arguments.mjs';
import { buildAdmin, buildPlugin, compileApp } from './steps/build.mjs';
import { freePort } from './steps/free-port.mjs';
import { install } from './steps/install.mjs';
import { requireNode } from './steps/node-version.mjs';
import { inProject } from './steps/paths.mjs';
import { endAll, runNode } from './steps/run.mjs';
import { main, Refused, step } from './steps/steps.mjs';

requireNode();
const { client, contacts, port, reset } = readArguments(words.help, {
  client: { type: 'string', default: 'sqlite' },
  contacts: { type: 'string', default: '2000' },
  port: { type: 'string', default: process.env.PORT ?? '1337' },
  reset: { type: 'boolean', default: false },
}).values;

const FOLDER = inProject('.demo');
const UPLOADS = join(FOLDER, `public-${client}`, 'uploads');
const LOG = join(FOLDER, 'strapi.log');
/** Written when the seed is through: without it, what is there is half a seed. */
const SEEDED = join(FOLDER, `seeded-${client}`);

const toStop = [];
let leaving = false;
for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP']) process.on(signal, () => void leave());
if (process.env.npm_lifecycle_event === 'demo') leaveWithNpm();

await main(async () => {
  try {
    await serve(await prepare());
  } finally {
    await stopAll();
  }
});

/** Installs, builds and fills what is missing; resolves to Strapi's environment. */
async function prepare() {
  const { POSTGRES_PASSWORD: password, ...secrets } = keptSecrets(join(FOLDER, 'secrets.json'));
  await install();
  await buildPlugin();
  await buildAdmin();
  await compileApp();

  const database = await open(password);
  const env = { NODE_ENV: 'production', ...secrets, ...database.env, ...(await whereToServe()) };
  await seed(database, env);
  return env;
}

async function open(password) {
  let database;
  await step(words.database, async () => {
    database = await openDatabase(client, { folder: FOLDER, password });
    toStop.push(database.stop);
    return database.note;
  });
  return database;
}

async function whereToServe() {
  return {
    HOST: '127.0.0.1',
    PORT: String(await freePort(Number(port))),
    PUBLIC_DIR: join(FOLDER, `public-${client}`),
    STRAPI_TELEMETRY_DISABLED: 'true',
  };
}

async function seed(database, env) {
  if (reset && !database.own) throw new Refused(words.resetOwn);
  await step(words.seed(contacts), async () => {
    if (!reset && (await (database.isFilled?.() ?? existsSync(SEEDED)))) return words.already;
    rmSync(SEEDED, { force: true });
    rmSync(UPLOADS, { recursive: true, force: true });
    mkdirSync(UPLOADS, { recursive: true });
    await database.empty?.();
    const script = inProject('scripts', 'seed.mjs');
    const result = await runNode(script, ['--contacts', contacts, '--client', client], { env });
    if (result.code === 0) writeFileSync(SEEDED, '');
    return result;
  });
}

async function serve(env) {
  const url = `http://${env.HOST}:${env.PORT}`;
  const strapi = startStrapi(env, LOG);
  toStop.unshift(strapi.stop);
  await step(words.start, async () => {
    if (await answers(url, strapi.ended)) return undefined;
    return { code: 1, output: `${words.stopped}\n${endOf(LOG)}` };
  });
  welcome(url, LOG);
  await strapi.ended;
  if (!leaving) console.error(`${words.stopped}\n${endOf(LOG)}`);
  await leave(1);
}

async function leave(code = 0) {
  if (leaving) return;
  leaving = true;
  endAll();
  await stopAll();
  console.log(words.bye);
  process.exit(code);
}

/** npm ends its shell and not what runs in it: without the shell, we end ourselves. */
function leaveWithNpm() {
  const shell = process.ppid;
  setInterval(() => process.ppid === shell || void leave(), 500).unref();
}

async function stopAll() {
  for (let stop = toStop.shift(); stop; stop = toStop.shift()) await stop();
}
