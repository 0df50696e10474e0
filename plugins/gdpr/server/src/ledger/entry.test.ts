import fc from 'fast-check';
import { canonicalJson, sha256 } from '../kernel/canonical';
import { GENESIS, sealOf, type Entry } from './entry';

const text = fc.string({ unit: 'grapheme', maxLength: 20 });
const entries: fc.Arbitrary<Entry> = fc.record({
  entryId: fc.uuid(),
  at: text,
  kind: text,
  actor: fc.option(text),
  job: fc.option(text),
  payload: text,
});

test('the seal is that of the entry, its place and the seal before', () => {
  fc.assert(
    fc.property(entries, fc.nat(), (entry, seq) => {
      const seal = sealOf(entry, seq, GENESIS);
      expect(seal).toEqual({
        seq,
        entryId: entry.entryId,
        previous: GENESIS,
        hash: sealOf(entry, seq, GENESIS).hash,
      });
      expect(sealOf(entry, seq + 1, GENESIS).hash).not.toBe(seal.hash);
      expect(sealOf(entry, seq, seal.hash).hash).not.toBe(seal.hash);
    }),
  );
});

test('any other entry has another seal', () => {
  fc.assert(
    fc.property(entries, entries, (one, other) => {
      fc.pre(canonicalJson(one) !== canonicalJson(other));
      expect(sealOf(one, 1, GENESIS).hash).not.toBe(sealOf(other, 1, GENESIS).hash);
    }),
  );
});

test('text cannot move from one field to the next', () => {
  const entry: Entry = { entryId: 'e', at: 'ab', kind: 'c', actor: null, job: null, payload: '{}' };
  expect(sealOf({ ...entry, at: 'a', kind: 'bc' }, 1, GENESIS).hash).not.toBe(
    sealOf(entry, 1, GENESIS).hash,
  );
});

test('anybody can recompute it: SHA-256 of the canonical JSON', () => {
  const entry: Entry = {
    entryId: 'e1',
    at: '2026-01-01T00:00:00.000Z',
    kind: 'k',
    actor: 'cli',
    job: null,
    payload: '{}',
  };
  const json = `{"actor":"cli","at":"2026-01-01T00:00:00.000Z","entryId":"e1","job":null,"kind":"k","payload":"{}","previous":"${GENESIS}","seq":1}`;
  expect(sealOf(entry, 1, GENESIS).hash).toBe(sha256(json));
});
