import { readArguments } from './steps/arguments.mjs';
import { buildAdmin, buildPlugin, compileApp, verifyPlugin } from './steps/build.mjs';
import { install } from './steps/install.mjs';
import { runJest } from './steps/jest.mjs';
import { requireNode } from './steps/node-version.mjs';
import { startPostgres } from './steps/postgres.mjs';
import { endAll } from './steps/run.mjs';
import { main, step } from './steps/steps.mjs';

const HELP = `npm test [-- unit | integration | elsewhere | browser] [-- path ...] [-- --client sqlite|postgres]

Installs and builds what is missing, then runs the tests, each group in its own process:
  unit          what decides, without a database
  integration   the stories on the booted CRM, on SQLite and on a PostgreSQL of their own
  elsewhere     the packed plugin, installed in an app that is not ours
  browser       the stories clicked in Chromium

  npm test -- integration --client sqlite
  npm test -- integration tests/integration/erasure
  npm test -- --no-build unit`;

const GROUPS = {
  unit: ['unit'],
  integration: ['integration-sqlite', 'integration-postgres'],
  elsewhere: ['elsewhere'],
  browser: ['browser'],
};

requireNode();
const { values, positionals } = readArguments(
  HELP,
  { client: { type: 'string' }, 'no-build': { type: 'boolean' } },
  { positionals: true },
);

await main(async () => {
  const projects = chosenProjects();
  let server;
  stopOnSignal(() => server?.stop());
  await install();
  if (!values['no-build']) await build(projects);
  if (projects.includes('integration-postgres')) {
    await step('PostgreSQL', async () => {
      server = await startPostgres();
    });
  }
  try {
    return conclude(await runAll(projects, server));
  } finally {
    await server?.stop();
  }
});

function chosenProjects() {
  const groups = positionals.filter((word) => word in GROUPS);
  const projects = (groups.length > 0 ? groups : Object.keys(GROUPS)).flatMap(
    (name) => GROUPS[name],
  );
  return projects.filter(
    (name) => !name.startsWith('integration-') || !values.client || name.endsWith(values.client),
  );
}

async function build(projects) {
  if (projects.every((name) => name === 'unit')) return;
  await buildPlugin();
  await verifyPlugin();
  if (projects.includes('browser')) await buildAdmin();
  await compileApp();
}

async function runAll(projects, server) {
  const filters = positionals.filter((word) => !(word in GROUPS));
  const env = server ? { TEST_POSTGRES: server.url } : {};
  const results = [];
  for (const [index, project] of projects.entries()) {
    console.log(`\n=== ${index + 1}/${projects.length} ${project} ===`);
    results.push({ project, ...(await runJest(project, { filters, env })) });
  }
  return results;
}

function conclude(results) {
  console.log('');
  for (const { project, passed, failed, skipped } of results) {
    const left = skipped > 0 ? `, ${skipped} skipped` : '';
    console.log(`${project.padEnd(22)} ${passed} passed, ${failed} failed${left}`);
  }
  const sum = (key) => results.reduce((total, result) => total + result[key], 0);
  const none = sum('passed') + sum('failed') === 0;
  const ok = results.every((result) => result.ok) && sum('failed') === 0;
  if (none) console.log(`No test matches ${positionals.join(' ')}`);
  console.log(`\n${sum('passed')} passed, ${sum('failed')} failed`);
  return ok && !none ? 0 : 1;
}

function stopOnSignal(stop) {
  for (const signal of ['SIGINT', 'SIGTERM']) {
    process.once(signal, async () => {
      endAll();
      await stop();
      process.exit(130);
    });
  }
}
