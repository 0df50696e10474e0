import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

import { createIntl } from 'react-intl';

import { CATEGORIES, IDENTIFIERS } from '../../../shared/contracts/detection';
import { ART9_GROUNDS } from '../../../shared/contracts/guard';
import {
  DECISION_REFUSALS,
  DECISIONS,
  FINDING_STATES,
  SCAN_SCOPES,
} from '../../../shared/contracts/scan';
import { AGES } from '../scan/findings-view';
import dictionaryEn from './dictionary.en.json';
import dictionaryFr from './dictionary.fr.json';
import en from './en.json';
import erasureEn from './erasure.en.json';
import forbiddenEn from './forbidden.en.json';
import forbiddenFr from './forbidden.fr.json';
import guardEn from './guard.en.json';
import jobsEn from './jobs.en.json';
import scanEn from './scan.en.json';
import scanFr from './scan.fr.json';
import taggingEn from './tagging.en.json';

const french: Record<string, string> = { ...scanFr, ...dictionaryFr, ...forbiddenFr };
const english: Record<string, string> = { ...scanEn, ...dictionaryEn, ...forbiddenEn };
const elsewhere = { ...erasureEn, ...jobsEn, ...guardEn, ...taggingEn, ...en };
const known = new Set(Object.keys({ ...english, ...elsewhere }));

test('French and English say the same things, and none is empty', () => {
  expect(Object.keys(french)).toEqual(Object.keys(english));
  expect([...Object.values(french), ...Object.values(english)].filter((text) => !text)).toEqual([]);
});

test('French has no-break spaces beside its double punctuation', () => {
  expect(Object.values(french).filter((text) => / [:;?!»%]|« /.test(text))).toEqual([]);
});

const NUMBERS = ['count', 'contexts', 'rows', 'findings', 'fields', 'found', 'shown', 'total'];
const OTHERS = [
  ...['first', 'last', 'category', 'type', 'path', 'place', 'label', 'list', 'date', 'moment'],
  ...['name', 'state', 'suggestion', 'replacement', 'word', 'number', 'rule', 'phrase', 'version'],
  ...['pattern', 'most', 'found', 'example', 'field', 'values', 'conditions', 'act', 'ground'],
  ...['done', 'all', 'scope', 'detail'],
];

test.each([
  ['fr', french],
  ['en', english],
] as const)('every message in %s can be written for none, one and many', (locale, messages) => {
  const failed: string[] = [];
  const intl = createIntl({ locale, messages, onError: (error) => failed.push(error.message) });
  const texts = Object.fromEntries(OTHERS.map((name) => [name, 'x']));
  for (const id of Object.keys(messages)) {
    for (const number of [0, 1, 1284]) {
      const numbers = Object.fromEntries(NUMBERS.map((name) => [name, number]));
      intl.formatMessage({ id }, { ...texts, ...numbers });
    }
  }
  expect(failed).toEqual([]);
});

test('both languages quote the same values', () => {
  for (const id of Object.keys(french)) {
    const names = (text = '') =>
      [
        ...new Set([...text.matchAll(/\{(\w+)(?=\}|, (?:number|plural))/g)].map((m) => m[1])),
      ].sort();
    expect({ id, names: names(french[id]) }).toEqual({ id, names: names(english[id]) });
  }
});

test('every text that a screen asks for by its full key exists', () => {
  const asked = sources().flatMap((source) =>
    [...source.matchAll(/\bt\(\s*'([\w.-]+)'/g)].map((match) => match[1] ?? ''),
  );
  expect(asked.length).toBeGreaterThan(150);
  expect(asked.filter((key) => !known.has(key))).toEqual([]);
});

test('every text is asked for', () => {
  const source = sources().join('\n');
  const unused = Object.keys(english).filter((key) => {
    const stems = key.split('.').map((_, depth, parts) => parts.slice(0, depth + 1).join('.'));
    return !source.includes(`'${key}'`) && !stems.some((stem) => source.includes(`\`${stem}.\${`));
  });
  expect(unused.filter((key) => !/^(erasure\.code|dictionary\.problem)\./.test(key))).toEqual([]);
});

test.each([
  ['scan.state', [...FINDING_STATES, 'all']],
  ['scan.over', FINDING_STATES.filter((state) => state === 'redacted' || state === 'gone')],
  ['scan.act', DECISIONS],
  ['scan.failed', DECISIONS],
  ['scan.decided', DECISIONS],
  ['scan.refused', DECISION_REFUSALS],
  ['scan.scope', SCAN_SCOPES],
  ['scan.start.scope', SCAN_SCOPES],
  ['scan.age', AGES],
  ['scan.certainty', ['certain', 'likely', 'possible']],
  ['finding', CATEGORIES],
  ['suggestion', CATEGORIES],
  ['dictionary.number', IDENTIFIERS],
  ['forbidden.ground', ART9_GROUNDS],
  ['forbidden.law', ART9_GROUNDS],
])('%s has a text for every member', (prefix, members) => {
  expect(members.map((member) => `${prefix}.${member}`).filter((key) => !known.has(key))).toEqual(
    [],
  );
});

function sources(): string[] {
  return ['../scan', '../dictionary', '../forbidden', '../ui'].flatMap((folder) => {
    const path = join(__dirname, folder);
    return readdirSync(path)
      .filter((name) => /\.tsx?$/.test(name) && !name.includes('.test.'))
      .map((name) => readFileSync(join(path, name), 'utf8'));
  });
}
