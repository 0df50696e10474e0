import { readFileSync } from 'node:fs';
import { basename, extname, join, relative, resolve } from 'node:path';

import { filesBelow } from './files-below';
import { tradeWordsIn } from './trade-words';

const ROOT = resolve(__dirname, '../..');
const PLUGIN = join(ROOT, 'plugins/gdpr');
const EXAMPLES = /\.test\.tsx?$|\.fixture\.ts$|\.cases\.json$|\/golden\//;

interface Source {
  readonly path: string;
  readonly text: string;
}

const sources: readonly Source[] = ['server/src', 'admin/src', 'shared', 'bin']
  .flatMap((folder) => filesBelow(join(PLUGIN, folder)))
  .map((path) => ({ path: relative(PLUGIN, path), text: readFileSync(path, 'utf8') }));
const shipped = sources.filter(({ path }) => !EXAMPLES.test(`/${path}`));

const filesWith = (word: RegExp): string[] =>
  shipped.flatMap(({ path, text }) => (word.test(text) ? [path] : []));

test('no word of the trade is in what is shipped', () => {
  const found = shipped.flatMap(({ path, text }) =>
    tradeWordsIn(text).map((word) => `${path}: ${word}`),
  );
  expect(found).toEqual([]);
});

test('the only type of a host that is named is the one of the examples', () => {
  const named = shipped.flatMap(({ path, text }) =>
    [...text.matchAll(/api::[a-z-]+\.[a-z-]+/g)].map(([uid]) => `${path}: ${uid}`),
  );
  expect(named.filter((place) => !place.endsWith('api::person.person'))).toEqual([]);
});

test('no type, component or attribute of this CRM is named', () => {
  const components = filesBelow(join(ROOT, 'src/components')).map((path) => {
    const [category = '', name = ''] = path.split(/[\\/]/).slice(-2);
    return `${category}.${basename(name, '.json')}`;
  });
  expect(components.length).toBeGreaterThan(0);
  const found = [...components, ...ownAttributes()].flatMap((name) =>
    filesWith(new RegExp(`\\b${name.replace('.', '\\.')}\\b`)).map((path) => `${path}: ${name}`),
  );
  expect(found).toEqual([]);
});

test('nothing outside of the plugin is imported, by path or by name', () => {
  const leaving = sources.flatMap(({ path, text }) =>
    [...text.matchAll(/(?:from|import|require)\s*\(?\s*'(\.[^']*)'/g)].flatMap(([, to = '']) =>
      relative(PLUGIN, resolve(PLUGIN, path, '..', to)).startsWith('..') ? [`${path}: ${to}`] : [],
    ),
  );
  expect(leaving).toEqual([]);
  const host = (readJson(join(ROOT, 'package.json')) as { name: string }).name;
  expect(filesWith(new RegExp(`\\b${host}\\b|database/seed`))).toEqual([]);
});

/** Attribute names of two words or more: one word (`name`, `email`) is everybody's. */
function ownAttributes(): string[] {
  const schemas = ['src/api', 'src/components']
    .flatMap((folder) => filesBelow(join(ROOT, folder)))
    .filter((path) => extname(path) === '.json')
    .map((path) => readJson(path) as { attributes?: Record<string, unknown> });
  const names = new Set(schemas.flatMap(({ attributes }) => Object.keys(attributes ?? {})));
  expect(names.size).toBeGreaterThan(100);
  return [...names].filter((name) => /[a-z][A-Z]/.test(name) && !EVERYBODYS.has(name));
}

/** Names of the plugin's own that the CRM happens to use too. */
const EVERYBODYS = new Set(['requestedBy']);

function readJson(path: string): unknown {
  return JSON.parse(readFileSync(path, 'utf8'));
}
