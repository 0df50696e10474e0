import { existsSync, mkdirSync } from 'node:fs';
import { createRequire } from 'node:module';
import { join } from 'node:path';

import { readArguments } from './steps/arguments.mjs';
import { inProject, ROOT } from './steps/paths.mjs';

const HELP = `Fills the database with invented people, roles and logins. The CRM must be compiled.

  npm run seed -- [--contacts 2000] [--seed 1] [--client sqlite|postgres] [--no-files] [--force]

  --contacts  how many contacts
  --seed      the same number gives the same people
  --client    overrides DATABASE_CLIENT; the connection comes from the environment
  --no-files  documents without files
  --force     also into a database that has contacts already`;

const args = readArguments(HELP, {
  contacts: { type: 'string', default: '2000' },
  seed: { type: 'string', default: '1' },
  client: { type: 'string' },
  'no-files': { type: 'boolean', default: false },
  force: { type: 'boolean', default: false },
}).values;

const contacts = wholeNumber('contacts', args.contacts);
const seedNumber = wholeNumber('seed', args.seed);
if (args.client !== undefined) process.env.DATABASE_CLIENT = clientNamed(args.client);

const require = createRequire(import.meta.url);
const DIST = inProject('dist');
if (!existsSync(inProject('dist', 'database', 'seed', 'index.js'))) {
  stop('The CRM is not compiled. Run "npm run build" first.');
}

// Strapi refuses to start without it
mkdirSync(join(process.env.PUBLIC_DIR ?? inProject('public'), 'uploads'), { recursive: true });

const started = performance.now();
const seconds = () => `${((performance.now() - started) / 1000).toFixed(1)} s`;
const { createStrapi } = require('@strapi/strapi');
const { createRolesAndLogins, seed, CONTACTS_WITH_FILES } = require(
  inProject('dist', 'database', 'seed'),
);
const strapi = await createStrapi({
  ...{ appDir: ROOT, distDir: DIST },
  autoReload: false,
  serveAdminPanel: false,
}).load();
console.log(`Loaded (${seconds()})`);

const code = await fill().catch((error) => {
  console.error(error);
  return 1;
});
await strapi.destroy();
process.exit(code);

/** Resolves to the exit code. */
async function fill() {
  const present = await strapi.db.query('api::contact.contact').count();
  if (present > 0 && !args.force) {
    console.error(`The database has ${present} contacts already. Use --force to add to them.`);
    return 1;
  }
  await createRolesAndLogins(strapi);
  console.log(`Roles and logins (${seconds()})`);
  const seeded = await seed(strapi, {
    contacts,
    seed: seedNumber,
    withFiles: !args['no-files'],
    onProgress: progress(),
  });
  console.log(
    `${seeded.contacts} contacts with all their records in ${seeded.milliseconds / 1000} s`,
  );
  if (seeded.contactsWithFiles > 0 && seeded.contactsWithFiles < seeded.contacts) {
    console.log(`Only the first ${CONTACTS_WITH_FILES} contacts have files, to spare the disk.`);
  }
  return 0;
}

/** A line for every tenth of the way. */
function progress() {
  let next = contacts / 10;
  return (done) => {
    if (done < next) return;
    console.log(`${String(done).padStart(String(contacts).length)} / ${contacts} (${seconds()})`);
    while (next <= done) next += contacts / 10;
  };
}

function wholeNumber(name, text) {
  const value = Number(text);
  if (!Number.isSafeInteger(value) || value < 0)
    stop(`--${name} must be a whole number, not "${text}".`);
  return value;
}

function clientNamed(name) {
  if (name !== 'sqlite' && name !== 'postgres')
    stop(`--client must be sqlite or postgres, not "${name}".`);
  return name;
}

function stop(message) {
  console.error(`${message}\n\n${HELP}`);
  process.exit(2);
}
