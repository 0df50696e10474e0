import { pathInWords, readable, type FieldLookup } from './field-path';

const WORDS: Record<string, Record<string, readonly [string, ...string[]]>> = {
  'api::a.a': { body: ['Note'], needs: ['Besoins', 'x.home', 'x.car'], one: ['Adresse', 'x.car'] },
  'x.home': { rooms: ['Pièces'] },
  'x.car': { comment: ['Commentaire'] },
};
const lookup: FieldLookup = (owner, attribute) => {
  const found = WORDS[owner]?.[attribute];
  return found && { label: found[0], components: found.slice(1) };
};
const words = (path: string) => pathInWords(['api::a.a', path], lookup, (n) => `n° ${n}`);

test.each([
  ['body', 'Note'],
  ['one.comment', 'Adresse › Commentaire'],
  ['needs.1.comment', 'Besoins n° 2 › Commentaire'],
  ['needs.0.rooms', 'Besoins n° 1 › Pièces'],
  ['gone.comment', 'Gone › Comment'],
])('%s is %s', (path, expected) => {
  expect(words(path)).toBe(expected);
});

test.each([
  ['desiredStart', 'Desired start'],
  ['blood_group', 'Blood group'],
  ['nir', 'Nir'],
])('%s is readable as %s', (name, expected) => {
  expect(readable(name)).toBe(expected);
});
