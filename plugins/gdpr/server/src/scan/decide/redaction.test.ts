import fc from 'fast-check';
import { MARK } from '../../detection';
import { moved, occurrences, redacted, united } from './redaction';

const place = (start: number, end: number) => ({ start, end });

test.each([
  ['none', [], []],
  ['apart', [place(5, 7), place(0, 2)], [place(0, 2), place(5, 7)]],
  ['overlapping', [place(0, 4), place(2, 6)], [place(0, 6)]],
  ['one within another', [place(0, 9), place(2, 4)], [place(0, 9)]],
  ['side by side: they stay two', [place(0, 2), place(2, 4)], [place(0, 2), place(2, 4)]],
])('places %s', (_, places, expected) => {
  expect(united(places)).toEqual(expected);
});

test('a mark for each place', () => {
  expect(redacted('0123456789', [place(0, 2), place(8, 10)])).toBe(`${MARK}234567${MARK}`);
  expect(redacted('0123', [])).toBe('0123');
});

test.each([
  ['before', place(0, 2), place(0, 2)],
  ['just before', place(1, 3), place(1, 3)],
  ['just after', place(8, 9), place(6, 7)],
  ['inside', place(4, 5), undefined],
  ['across its beginning', place(0, 4), undefined],
  ['across its end', place(7, 9), undefined],
  ['all around it', place(0, 10), undefined],
])('a place %s what was redacted', (_, one, expected) => {
  expect(moved(one, [place(3, 8)])).toEqual(expected);
});

test('a place that moved holds the same words', () => {
  const places = fc.array(fc.tuple(fc.nat(60), fc.nat(9)), { maxLength: 5 });
  fc.assert(
    fc.property(
      fc.string({ minLength: 60, maxLength: 80 }),
      places,
      fc.nat(50),
      (text, list, at) => {
        const out = united(
          list.map(([start, length]) => place(start, Math.min(start + length + 1, 60))),
        );
        const one = place(at, at + 5);
        const after = moved(one, out);
        if (!after) return;
        expect(redacted(text, out).slice(after.start, after.end)).toBe(
          text.slice(one.start, one.end),
        );
      },
    ),
  );
});

test.each([
  ['a word', 'il a la SEP depuis', ['SEP'], [place(8, 11)]],
  ['no part of a word', 'en SEPTEMBRE, la désepte', ['SEP', 'sept'], []],
  ['each time', 'VIH, vih et VIH', ['VIH'], [place(0, 3), place(12, 15)]],
  ['a sign is no letter', 'groupe O+.', ['O+'], [place(7, 9)]],
  ['an accent is a letter', 'éVIH VIHé', ['VIH'], []],
])('finds %s', (...[, text, words, expected]) => {
  expect(occurrences(text, words)).toEqual(expected);
});
