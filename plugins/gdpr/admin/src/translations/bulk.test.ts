import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

import { createIntl } from 'react-intl';

import { TARGETS } from '../../../shared/contracts/bulk';
import { MODES, RUN_STATES } from '../../../shared/contracts/erasure';
import { JOB_ACTS, JOB_KINDS, REFUSAL_CODES } from '../../../shared/contracts/jobs';
import { DECISIONS } from '../../../shared/contracts/scan';
import bulkEn from './bulk.en.json';
import bulkFr from './bulk.fr.json';
import en from './en.json';
import erasureEn from './erasure.en.json';
import fr from './fr.json';
import jobsEn from './jobs.en.json';
import jobsFr from './jobs.fr.json';

const french: Record<string, string> = { ...bulkFr, ...jobsFr };
const english: Record<string, string> = { ...bulkEn, ...jobsEn };
const known = new Set(Object.keys({ ...english, ...erasureEn, ...en }));

test('French and English say the same things, and none is empty', () => {
  expect(Object.keys(french)).toEqual(Object.keys(english));
  expect(Object.keys(fr)).toEqual(Object.keys(en));
  expect([...Object.values(french), ...Object.values(english)].filter((text) => !text)).toEqual([]);
});

test('the same values are quoted in both languages', () => {
  for (const [key, text] of Object.entries(french)) {
    expect({ key, values: quoted(text) }).toEqual({ key, values: quoted(english[key]) });
  }
});

test('French has no-break spaces beside its double punctuation', () => {
  expect(Object.values(french).filter((text) => / [:;?!»%]|« /.test(text))).toEqual([]);
});

test.each([
  ['fr', french],
  ['en', english],
] as const)('every message in %s can be written for none, one and many', (locale, messages) => {
  const failed: string[] = [];
  const intl = createIntl({ locale, messages, onError: (error) => failed.push(error.message) });
  const names = ['count', 'done', 'left', 'refused', 'total'];
  for (const id of Object.keys(messages)) {
    for (const number of [0, 1, 1284]) {
      const numbers = Object.fromEntries(names.map((name) => [name, number]));
      intl.formatMessage({ id }, { ...texts(messages[id] ?? ''), ...numbers });
    }
  }
  expect(failed).toEqual([]);
});

test('every text that a screen asks for by its full key exists', () => {
  const asked = sources().flatMap((source) =>
    [...source.matchAll(/\bt\(\s*'([\w.-]+)'/g)].map((match) => match[1] ?? ''),
  );
  expect(asked.length).toBeGreaterThan(80);
  expect(asked.filter((key) => !known.has(key))).toEqual([]);
});

const acts = ['approve', 'reject', 'cancel', 'retry'];
const KINDS = JOB_KINDS.filter((kind) => kind !== 'erasure');
test.each([
  ['jobs.state', RUN_STATES],
  ['jobs.scan.state', RUN_STATES],
  ['jobs.decision.state', RUN_STATES],
  ['jobs', KINDS.flatMap((kind) => [`${kind}.refused`, `${kind}.act.cancel.about`])],
  ['jobs.act', JOB_ACTS],
  ['jobs.act', JOB_ACTS.map((act) => `${act}.done`)],
  [
    'jobs.act',
    acts.flatMap((act) => ['title', 'about', 'yes', 'no'].map((key) => `${act}.${key}`)),
  ],
  ['jobs.refusal.code', REFUSAL_CODES],
  ['jobs.refusals', ['selection.title', 'run.title', 'selection.pages', 'run.pages']],
  ['jobs.title', [...MODES, 'records', 'scan', ...DECISIONS]],
  ['jobs.remaining', ['moment', 'second', 'minute', 'hour', 'day']],
  ['jobs.rate', ['second', 'minute']],
  ['jobs.column', ['date', 'what', 'state', 'done', 'refused', 'author', 'open']],
  ['jobs.widget', ['mine', 'running', 'last']],
  ['bulk.select.heading', MODES],
  ['bulk.preview.heading', MODES],
  ['bulk.confirm.heading', MODES],
  ['bulk.confirm', [...MODES, 'submit']],
  ['bulk.preview.about', MODES.flatMap((mode) => TARGETS.map((target) => `${mode}.${target}`))],
  ['bulk.summary', ['selected', 'excluded', ...TARGETS]],
  ['bulk.loading.since', TARGETS],
  ['bulk.select', ['filter', 'list', 'filter.counting', 'list.counting']],
  ['filters.date', ['older', 'younger', 'unit.day', 'unit.month', 'unit.year']],
])('%s has a text for every member', (prefix, members) => {
  expect(members.map((member) => `${prefix}.${member}`).filter((key) => !known.has(key))).toEqual(
    [],
  );
});

const texts = (message: string): Record<string, string> =>
  Object.fromEntries(quoted(message).map((name) => [name, 'x']));

/** Names of the values of a message: a brace opens a value in a text, and a text in a value. */
function quoted(message = ''): string[] {
  const names = new Set<string>();
  let depth = 0;
  for (const [brace, name = ''] of message.matchAll(/[{}](\w*)/g)) {
    if (brace.startsWith('{') && depth % 2 === 0) names.add(name);
    depth += brace.startsWith('{') ? 1 : -1;
  }
  return [...names].sort();
}

function sources(): string[] {
  return ['../bulk', '../jobs', '../saved-filters', '../content-manager'].flatMap((folder) => {
    const path = join(__dirname, folder);
    return readdirSync(path)
      .filter((name) => /\.tsx?$/.test(name) && !name.includes('.test.'))
      .map((name) => readFileSync(join(path, name), 'utf8'));
  });
}
