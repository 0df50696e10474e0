import { exceptionRequest, ART9_GROUNDS } from '../../../shared/contracts/guard';
import { exceptionOf, GROUNDS, isAddress, missingIn, NEW_EXCEPTION } from './exception-draft';

const TODAY = '2026-11-27';
const FIELD = { uid: 'api::contact.contact', attribute: 'bloodGroup' };
const FULL = {
  ground: 'a',
  motive: 'Consentement explicite recueilli',
  dpiaUrl: 'https://intranet.example/aipd/7',
  until: '2027-01-31',
} as const;

test('the grounds are those of the contract', () => {
  expect(GROUNDS).toEqual(ART9_GROUNDS);
});

test.each([
  [NEW_EXCEPTION, ['ground', 'motive']],
  [{ ...FULL, motive: 'court' }, ['motive']],
  [{ ...FULL, motive: '             ' }, ['motive']],
  [{ ...FULL, dpiaUrl: 'intranet' }, ['dpiaUrl']],
  [{ ...FULL, until: '2026-11-26' }, ['until']],
  [{ ...FULL, until: TODAY }, []],
  [{ ...FULL, dpiaUrl: '', until: '' }, []],
  [FULL, []],
])('%j lacks %j', (draft, expected) => {
  expect(missingIn(draft, TODAY)).toEqual(expected);
});

test('a complete form makes what the server takes', () => {
  expect(exceptionRequest.parse(exceptionOf(FIELD, FULL))).toEqual({ ...FIELD, ...FULL });
  const bare = exceptionOf(FIELD, { ...FULL, dpiaUrl: ' ', until: '' });
  expect(exceptionRequest.parse(bare)).toEqual({ ...FIELD, ground: 'a', motive: FULL.motive });
});

test.each([
  ['https://a.example/x', true],
  ['javascript:alert(1)', false],
  ['a.example', false],
])('%s is an address: %s', (text, expected) => {
  expect(isAddress(text)).toBe(expected);
});
