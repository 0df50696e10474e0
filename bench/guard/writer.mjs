import process from 'node:process';
import { createRequire } from 'node:module';

import { inProject, ROOT } from '../../scripts/steps/paths.mjs';
import { makeNotes } from '../detect/notes.mjs';

/** The CRM, writing contacts through the Document Service, as many as it is told to, each once and once again. */
const CONTACT = 'api::contact.contact';
const LENGTH = 300;

const { createStrapi } = createRequire(import.meta.url)('@strapi/strapi');
const dirs = { appDir: ROOT, distDir: inProject('dist') };
const strapi = createStrapi({ ...dirs, autoReload: false, serveAdminPanel: false });
for (const transport of strapi.log.transports) transport.silent = true;
await strapi.load();

const contacts = strapi.documents(CONTACT);
// the fields that warn let everything pass that no editor saves, so that every text is read to its end
const notes = makeNotes(2000, { length: LENGTH });
let written = 0;

/** Milliseconds of each creation and each update, one after the other. */
async function write(count) {
  const times = { create: [], update: [] };
  const cpu = process.cpuUsage();
  for (let done = 0; done < count; done += 1) {
    written += 1;
    const started = performance.now();
    const { documentId } = await contacts.create({ data: dataOf(written) });
    const created = performance.now();
    await contacts.update({ documentId, data: dataOf(written + 1) });
    times.create.push(created - started);
    times.update.push(performance.now() - created);
  }
  const { user, system } = process.cpuUsage(cpu);
  return { ...times, cpu: (user + system) / 1000 };
}

const dataOf = (number) => ({
  ...{ firstName: 'Camille', lastName: `Essai ${number}`, kind: 'prospect', stage: 'new' },
  ...{ email: `essai.${number}@exemple.test`, mobilePhone: '06 12 34 56 78' },
  address: { street: '12 rue des Essais', postcode: '44000', city: 'Nantes' },
  remarks: notes[number % notes.length],
});

process.on('message', async ({ count }) => process.send({ wrote: await write(count) }));
process.once('disconnect', () => process.exit(0));
process.send({ ready: true });
