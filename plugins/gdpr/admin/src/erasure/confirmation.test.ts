import type { BlockerLine, Preview } from '../../../shared/contracts/erasure';
import { EMPTY_CONFIRMATION, inLanguage, missingFor, type Confirmation } from './confirmation';

const NOW = Date.parse('2026-03-01T10:00:00Z');
const blocker: BlockerLine = { name: 'open', because: { fr: 'Ouvert', en: 'Open' }, documents: [] };
// Only what the confirmation looks at.
const preview = (part: Partial<Preview> = {}) =>
  ({
    word: { fr: 'ANONYMISER', en: 'ANONYMISE' },
    blockers: [],
    expiresAt: '2026-03-01T10:15:00Z',
    ...part,
  }) as unknown as Preview;
const full: Confirmation = {
  ...EMPTY_CONFIRMATION,
  reasonCode: 'subject-request',
  word: 'ANONYMISER',
};
const french = { locale: 'fr', now: NOW };

test('nothing filled in: the ground and the word are missing', () => {
  expect(missingFor(preview(), EMPTY_CONFIRMATION, french)).toEqual(['reasonCode', 'word']);
});

test('all there: the button is free', () => {
  expect(missingFor(preview(), full, french)).toEqual([]);
});

test.each(['anonymiser', 'ANONYMISER ', 'ANONYMISE', '', 'ANONYMISERX'])(
  'the word «%s» is not the French one',
  (word) => {
    expect(missingFor(preview(), { ...full, word }, french)).toEqual(['word']);
  },
);

test('the word is the one of the admin’s language', () => {
  const at = { locale: 'en', now: NOW };
  expect(missingFor(preview(), full, at)).toEqual(['word']);
  expect(missingFor(preview(), { ...full, word: 'ANONYMISE' }, at)).toEqual([]);
});

test.each([
  ['', true],
  ['court', true],
  ['             ', true],
  ['Accord écrit du responsable', false],
])('a blocker with the motive «%s»: still missing: %s', (overrideMotive, missing) => {
  const found = missingFor(preview({ blockers: [blocker] }), { ...full, overrideMotive }, french);
  expect(found.includes('motive')).toBe(missing);
});

test('an expired preview cannot be confirmed, to the second', () => {
  const expired = { locale: 'fr', now: Date.parse('2026-03-01T10:15:00Z') };
  expect(missingFor(preview(), full, expired)).toEqual(['preview']);
  expect(missingFor(preview(), full, { ...expired, now: expired.now - 1 })).toEqual([]);
});

test.each([
  ['fr', 'oui'],
  ['fr-CA', 'oui'],
  ['en', 'yes'],
  ['de', 'yes'],
])('in %s the label is %s', (locale, expected) => {
  expect(inLanguage({ fr: 'oui', en: 'yes' }, locale)).toBe(expected);
});
