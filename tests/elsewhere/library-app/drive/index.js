'use strict';

const { mkdirSync, writeFileSync } = require('node:fs');
const { join } = require('node:path');

const appDir = process.cwd();
const temporary = join(appDir, '.data', 'tmp');
mkdirSync(temporary, { recursive: true });
mkdirSync(join(appDir, 'public', 'uploads'), { recursive: true });
// What Strapi leaves in the temporary folder is searched too, so it must be a folder of our own.
Object.assign(process.env, { TMPDIR: temporary, TMP: temporary, TEMP: temporary });
process.env.STRAPI_TELEMETRY_DISABLED = 'true';

const { boot } = require('./boot');
const { doors } = require('./doors');
const { erase } = require('./erase');
const { addDecoys, addPerson, addSharedRows } = require('./people');
const { createLook } = require('./look');

/**
 * Boots the application in this folder, adds three readers, anonymises one, deletes another, and
 * writes what it saw as JSON to the file named on the command line.
 */
async function drive(reportFile) {
  const app = await boot(appDir);
  const look = createLook({ ...app, appDir });
  const [quetzal, toucan, pelican] = await addPeople(app.strapi);
  const before = {
    missing: await look.missing([quetzal, toucan, pelican]),
    pelican: await look.linesWith('Pelican'),
    rows: await look.counts(),
  };
  const report = {
    strapi: app.strapi.config.get('info.strapi'),
    plugin: app.strapi.config.get('enabledPlugins').gdpr.pathToPlugin,
    client: app.strapi.db.dialect.client,
    missingBefore: before.missing,
    canaries: [quetzal, toucan, pelican].map(({ canaries }) => canaries.length),
    anonymised: await actOn(app, look, { person: quetzal, other: pelican, mode: 'anonymise' }),
    deleted: await actOn(app, look, { person: toucan, other: pelican, mode: 'delete' }),
    changedOfOther: changed(before.pelican, await look.linesWith('Pelican')),
    rowsOfOther: before.pelican.length,
    missingOfOther: await look.missing([pelican]),
    rows: { before: before.rows, after: await look.counts() },
    ledger: (await app.ask('/gdpr/ledger/verify')).body,
  };
  writeFileSync(reportFile, `${JSON.stringify(report, null, 2)}\n`);
  await app.strapi.destroy();
  return report;
}

async function addPeople(strapi) {
  await strapi.plugin('i18n').service('locales').create({ code: 'fr', name: 'French (fr)' });
  const circle = await strapi
    .documents('api::circle.circle')
    .create({ data: { name: 'Tuesday evenings' } });
  const quetzal = await addPerson(strapi, { marker: 'Quetzal', circle });
  const toucan = await addPerson(strapi, { marker: 'Toucan', circle, sponsor: quetzal });
  const pelican = await addPerson(strapi, { marker: 'Pelican', circle, sponsor: toucan });
  for (const leaving of [quetzal, toucan]) {
    await addSharedRows(strapi, { leaving, staying: pelican });
    await addDecoys(strapi, { leaving, staying: pelican });
  }
  return [quetzal, toucan, pelican];
}

async function actOn(app, look, { person, other, mode }) {
  const uid = 'api::reader.reader';
  const { planId, plan, run } = await erase(app.ask, { uid, ...person, mode });
  const anonymised = { uid, documentId: person.documentId };
  return {
    plan,
    state: run.state,
    ...(mode === 'anonymise' ? { doors: await doors(app, { anonymised, other, planId }) } : {}),
    failedChecks: run.checks.filter(({ passed }) => !passed),
    traces: await look.traces(person),
    readers: await look.rowsOf('api::reader.reader', person.documentId),
    loans: await look.rowsOf('api::loan.loan', person.loan.documentId),
    gone: await look.whichAreGone(person),
  };
}

const changed = (before, after) => [
  ...before.filter((line) => !after.includes(line)),
  ...after.filter((line) => !before.includes(line)),
];

drive(process.argv[2] ?? join(appDir, '.data', 'report.json')).then(
  ({ strapi, anonymised, deleted, changedOfOther }) => {
    const traces = anonymised.traces.length + deleted.traces.length;
    console.log(
      `Strapi ${strapi}: anonymised ${anonymised.state}, deleted ${deleted.state}, ` +
        `${traces} traces left, ${changedOfOther.length} rows of the other reader changed`,
    );
    process.exit(0);
  },
  (error) => {
    console.error(error);
    process.exit(1);
  },
);
