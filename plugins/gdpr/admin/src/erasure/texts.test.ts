import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

import {
  MODES,
  REASON_CODES,
  RUN_STATES,
  SCOPES,
  type CheckLine,
} from '../../../shared/contracts/erasure';
import { STRATEGIES } from '../../../shared/contracts/tags';
import english from '../translations/erasure.en.json';
import french from '../translations/erasure.fr.json';
import { isOver } from './run-state';

const CHECKS: CheckLine['name'][] = [
  'columns',
  'rows',
  'components',
  'files',
  'sinks',
  'residual',
  'shared',
];
const texts = new Set(Object.keys(english));

test('French and English say the same things, and none is empty', () => {
  expect(Object.keys(french)).toEqual(Object.keys(english));
  expect(Object.values({ ...french, ...english }).filter((text) => text.trim() === '')).toEqual([]);
});

test('the same values are quoted in both languages', () => {
  const quoted = (text: string) => [...new Set(text.match(/\{(\w+)(?=[,}])/g))].sort();
  for (const [key, text] of Object.entries(french)) {
    const twin = english[key as keyof typeof english];
    expect({ key, values: quoted(text) }).toEqual({ key, values: quoted(twin) });
  }
});

test('French has no-break spaces before its double punctuation', () => {
  expect(Object.values(french).filter((text) => / [:;?!»]/.test(text))).toEqual([]);
});

test('every text that a screen asks for by its full key exists', () => {
  const asked = sources().flatMap((source) =>
    [...source.matchAll(/t\(\s*'(erasure\.[\w.-]+)'/g)].map((match) => match[1] ?? ''),
  );
  expect(asked.length).toBeGreaterThan(60);
  expect(asked.filter((key) => !texts.has(key))).toEqual([]);
});

test.each([
  ['erasure.reason', REASON_CODES],
  ['erasure.reason.short', REASON_CODES],
  ['erasure.strategy', STRATEGIES],
  ['erasure.state', RUN_STATES],
  ['erasure.progress', RUN_STATES],
  ['erasure.finished.heading', RUN_STATES.filter(isOver)],
  ['erasure.finished.title', RUN_STATES.filter(isOver)],
  ['erasure.finished.about', RUN_STATES.filter(isOver)],
  ['erasure.mode', MODES],
  ['erasure.scope', SCOPES],
  ['erasure.action', MODES],
  ['erasure.confirm', MODES],
  ['erasure.checks', CHECKS],
])('%s has a text for every member', (prefix, members) => {
  expect(members.map((member) => `${prefix}.${member}`).filter((key) => !texts.has(key))).toEqual(
    [],
  );
});

function sources(): string[] {
  return ['.', '../content-manager'].flatMap((folder) => {
    const path = join(__dirname, folder);
    return readdirSync(path)
      .filter((name) => /\.tsx?$/.test(name) && !name.includes('.test.'))
      .map((name) => readFileSync(join(path, name), 'utf8'));
  });
}
