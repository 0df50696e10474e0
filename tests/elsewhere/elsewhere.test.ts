import { readFileSync } from 'node:fs';
import { builtinModules } from 'node:module';
import { join } from 'node:path';

import { filesBelow } from './files-below';
import { install, type Installed } from './install';
import type { Drive } from './report';
import { onDatabase } from './databases';
import { tradeWordsIn } from './trade-words';

const BIN = 'node_modules/strapi-plugin-gdpr/bin/gdpr.js';

let app: Installed;

// A real installation by npm takes minutes (see install.ts).
beforeAll(async () => {
  app = await install();
}, 1_200_000);
afterAll(() => app.remove());

describe('what is packed', () => {
  test('the built plugin, its command, its licence and its notices; neither sources nor tests', () => {
    const wanted = ['LICENSE', 'NOTICE', 'README.md', 'bin/gdpr.js', 'package.json'];
    expect(app.packed).toEqual(expect.arrayContaining(wanted));
    const strange = app.packed.filter(
      (path) => !wanted.includes(path) && !/^dist\/(admin|server)\/.*\.(m?js|d\.ts)$/.test(path),
    );
    expect(strange).toEqual([]);
    expect(app.packed.filter((path) => /\.test\.|\.fixture\.|golden/.test(path))).toEqual([]);
  });

  test('every entry point and program that the manifest names is there', () => {
    const entries = Object.values(app.manifest.exports).flatMap((entry) =>
      typeof entry === 'string'
        ? [entry]
        : Object.entries(entry).flatMap(([key, path]) => (key === 'source' ? [] : [path])),
    );
    const named = [...entries, ...Object.values(app.manifest.bin)];
    expect(named.length).toBeGreaterThan(8);
    expect(named.filter((path) => !app.packed.includes(path.replace(/^\.\//, '')))).toEqual([]);
    expect(readFileSync(join(app.dir, BIN), 'utf8')).toMatch(/^#!\/usr\/bin\/env node\n/);
  });

  test('what the bundles import, the manifest declares', () => {
    const declared = { ...app.manifest.dependencies, ...app.manifest.peerDependencies };
    const undeclared = importsOf(app.plugin).filter((name) => !(name in declared));
    expect(undeclared).toEqual([]);
  });

  test('no word of the trade is in what runs', () => {
    const files = ['bin', 'dist'].flatMap((folder) => filesBelow(join(app.plugin, folder)));
    const found = files.flatMap((path) =>
      tradeWordsIn(readFileSync(path, 'utf8')).map((word) => `${path}: ${word}`),
    );
    expect(found).toEqual([]);
  });
});

test('the server part loads by require and by import', async () => {
  const script = `
    const { createRequire } = require('node:module');
    const { pathToFileURL } = require('node:url');
    const entry = createRequire(process.cwd() + '/package.json').resolve('strapi-plugin-gdpr/strapi-server');
    const keys = (loaded) => Object.keys(loaded.default ?? loaded).sort().join();
    import(pathToFileURL(entry.replace(/js$/, 'mjs'))).then((module) =>
      console.log(keys(require(entry)) === keys(module), keys(module)));`;
  const { code, output } = await app.run('-e', [script]);
  expect({ code, output }).toEqual({ code: 0, output: expect.stringMatching(/^true .*register/) });
});

describe('the command, in the folder of the application', () => {
  test('check: every field of the library is classified', async () => {
    const { code, output } = await app.run(BIN, ['check']);
    expect({ code, output }).toEqual({
      code: 0,
      output: expect.stringMatching(/\d+ classified, 0 unclassified, 0 in error/),
    });
  });

  test('explain: whose a row of the audit log is, without any relation', async () => {
    const { code, output } = await app.run(BIN, ['explain', 'api::audit-log.audit-log']);
    expect(code).toBe(0);
    expect(output).toContain('Reader (api::reader.reader) named by model + record_id');
    expect(output).toContain('Loan (api::loan.loan) named by model + record_id');
  });

  test('check: a field without a tag is found, and the command fails', async () => {
    const { code, output } = await app.run(BIN, ['check', '--json'], { LIBRARY_UNTAGGED: 'yes' });
    expect(code).toBe(1);
    const { problems } = JSON.parse(output) as { problems: { uid: string; attribute: string }[] };
    expect(problems).toEqual([
      expect.objectContaining({ uid: 'api::reader.reader', attribute: 'shoeSize' }),
    ]);
  });
});

describe.each(onDatabase)('a reader of the library, on $client', ({ client, open }) => {
  let seen: Drive;

  beforeAll(async () => {
    const database = await open();
    try {
      const file = join(app.dir, `${client}.json`);
      const { code, output } = await app.run('drive/index.js', [file], database.env);
      if (code !== 0) throw new Error(`The library did not run:\n${output}`);
      seen = JSON.parse(readFileSync(file, 'utf8')) as Drive;
    } finally {
      await database.close();
    }
  });

  test('the plugin was the packed one, on the Strapi that it is tested with', () => {
    expect(seen.client).toBe(client);
    expect(seen.plugin).toBe(app.plugin);
    expect(seen.strapi).toBe(app.strapi);
  });

  test('before: every canary was somewhere, so that the search can find it', () => {
    expect(seen.canaries).toEqual([46, 46, 46]);
    expect(seen.missingBefore).toEqual([]);
  });

  test.each(['anonymised', 'deleted'] as const)('%s: no canary is left anywhere', (mode) => {
    const { state, failedChecks, traces } = seen[mode];
    expect({ state, failedChecks, traces }).toEqual({
      state: 'done',
      failedChecks: [],
      traces: [],
    });
  });

  test('anonymised: four versions are an empty shell that still counts', () => {
    const { readers, loans, gone } = seen.anonymised;
    expect(readers).toHaveLength(4);
    for (const row of readers) {
      expect(row).toMatchObject({
        ...{ first_name: null, handle: null, email: null, card_number: null, pin: null },
        ...{ birth_date: null, motto: null, story: null, tastes: null },
        ...{ generation: 'elder', language: 'lb', loans_so_far: 41, gdpr_state: 'anonymised' },
      });
      expect(row.last_name).toMatch(/^anon-/);
    }
    expect(loans).toEqual([
      expect.objectContaining({ condition: null, title: expect.any(String) }),
    ]);
    expect(gone).toEqual({ left: ['api::loan.loan', 'api::timeline.timeline'], files: 2 });
  });

  test('deleted: nothing of the reader is left, logs by columns included', () => {
    const { readers, loans, gone } = seen.deleted;
    expect({ readers, loans, gone }).toEqual({
      readers: [],
      loans: [],
      gone: { left: [], files: 2 },
    });
  });

  test('the plan named every kind of row by its own way', () => {
    const lines = seen.deleted.plan.types.map(
      ({ uid, action, rows }) => `${action} ${rows} ${uid.split('.')[1] ?? ''}`,
    );
    expect(lines.sort()).toEqual([
      'delete 1 booking',
      'delete 1 loan',
      'delete 3 mail-log',
      'delete 3 timeline',
      'delete 4 audit-log',
      'delete 4 reader',
      'detach 1 booking',
    ]);
  });

  test('the other reader is untouched, byte for byte', () => {
    expect(seen.rowsOfOther).toBeGreaterThan(40);
    expect(seen.changedOfOther).toEqual([]);
    expect(seen.missingOfOther).toEqual([]);
  });

  test('the other doors stay shut, the proof is there', () => {
    expect(seen.anonymised.doors).toEqual({
      write: 'E_GDPR_LOCKED',
      nativeDelete: 'E_GDPR_NATIVE_DELETE',
      rowDelete: 'E_GDPR_NATIVE_DELETE',
      previewBy: { nobody: 401, aVisitor: 404 },
      receipt: { status: 200, type: 'application/pdf', isPdf: true },
      state: 'anonymised',
      tags: 200,
    });
    expect(seen.ledger.data).toMatchObject({ valid: true, unsealed: 0 });
  });
});

/** Packages named in the built files, deep imports and all. */
function importsOf(plugin: string): string[] {
  const scripts = filesBelow(join(plugin, 'dist')).filter((path) => /\.m?js$/.test(path));
  const specifiers = scripts.flatMap((path) =>
    [...readFileSync(path, 'utf8').matchAll(IMPORT)].map(([, name = '']) => name),
  );
  const packages = specifiers
    .filter((name) => /^[@a-z]/.test(name) && !name.startsWith('node:'))
    .map((name) =>
      name
        .split('/')
        .slice(0, name.startsWith('@') ? 2 : 1)
        .join('/'),
    );
  return [...new Set(packages)].filter((name) => !builtinModules.includes(name)).sort();
}

const IMPORT = /(?:\bfrom |\bimport |\brequire\(|\bimport\()["']([^"'\s]+)["']/g;
