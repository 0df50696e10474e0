import type { FieldTag } from '../../../shared/contracts/tags';
import { reservedLaw } from './reserved-law';

const law = (attribute: string, tag?: FieldTag) => reservedLaw({ attribute, type: 'string', tag });

test.each([
  ['bloodGroup', 'art9'],
  ['criminalRecord', 'art10'],
  ['nir', 'art87'],
  ['lastName', undefined],
  ['', undefined],
])('an untagged field called "%s": %s', (name, expected) => {
  expect(law(name)).toBe(expected);
});

test('a chosen category counts, whatever the name', () => {
  expect(law('code', { category: 'user.health_and_medical' })).toBe('art9');
  expect(law('bloodGroup', { category: 'user.name' })).toBeUndefined();
});

test.each<FieldTag>([{ forbidden: true }, { forbidden: { because: 'b' } }, { note: 'n' }])(
  'nothing is left to say once the tag holds %j',
  (said) => {
    expect(law('bloodGroup', { category: 'user.health_and_medical', ...said })).toBeUndefined();
  },
);
