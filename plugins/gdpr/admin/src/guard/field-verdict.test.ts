import type { TextFinding } from '../../../shared/contracts/detection-vocabulary';
import type { GuardVerdict, TextVerdict } from '../../../shared/contracts/guard';
import { fieldVerdict, isFilled } from './field-verdict';
import { revealedIn, wordsOf } from './quote';

/** A finding of these words in a text. */
function found(text: string, words: string, category: TextFinding['category'] = 'health') {
  const start = text.indexOf(words);
  return { category, start, end: start + words.length, rule: `${category}.test`, confidence: 0.9 };
}
const TEXT = 'Suit une dialyse, vote blanc, dialyse le lundi.';
const verdict = (path: string, findings: readonly TextFinding[]): TextVerdict => ({
  kind: 'text',
  path: path.split('.'),
  mode: 'warn',
  findings,
  justified: false,
});
const later = { ...found(TEXT, 'dialyse'), start: 30, end: 37 };

test('a field shows its words by category, each once', () => {
  const verdicts = [
    verdict('note', [found(TEXT, 'dialyse'), found(TEXT, 'vote blanc', 'political'), later]),
    verdict('other', [found(TEXT, 'Suit')]),
  ];
  expect(fieldVerdict(['note'], { data: { note: TEXT }, verdicts }, TEXT).text).toEqual({
    mode: 'warn',
    justified: false,
    revealed: [
      { category: 'health', words: ['dialyse'] },
      { category: 'political', words: ['vote blanc'] },
    ],
  });
});

test('words that she has taken out are forgotten before the server is asked again', () => {
  const checked = {
    data: { note: TEXT },
    verdicts: [verdict('note', [found(TEXT, 'dialyse'), found(TEXT, 'vote blanc', 'political')])],
  };
  const { text } = fieldVerdict(['note'], checked, 'Suit une dialyse.');
  expect(text?.revealed).toEqual([{ category: 'health', words: ['dialyse'] }]);
  expect(fieldVerdict(['note'], checked, 'À rappeler.')).toEqual({});
});

test('a row that was moved does not inherit the verdict of the row before it', () => {
  const checked = {
    data: { needs: [{ comment: TEXT }, { comment: 'Rien.' }] },
    verdicts: [verdict('needs.0.comment', [found(TEXT, 'dialyse')])],
  };
  expect(fieldVerdict(['needs', '0', 'comment'], checked, 'Rien.')).toEqual({});
  expect(fieldVerdict(['needs', '1', 'comment'], checked, TEXT)).toEqual({});
});

test('a justification holds for the very text that was justified', () => {
  const justified = { ...verdict('note', [found(TEXT, 'dialyse')]), justified: true };
  const checked = { data: { note: TEXT }, verdicts: [justified] };
  expect(fieldVerdict(['note'], checked, TEXT).text?.justified).toBe(true);
  expect(fieldVerdict(['note'], checked, `${TEXT} Et plus.`).text?.justified).toBe(false);
});

test('a forbidden field is refused for as long as it holds something', () => {
  const verdicts: GuardVerdict[] = [{ kind: 'forbidden', path: ['nir'], because: 'Law' }];
  const checked = { data: { nir: '1' }, verdicts };
  expect(fieldVerdict(['nir'], checked, '1').forbidden).toEqual(verdicts[0]);
  expect(fieldVerdict(['nir'], checked, null)).toEqual({});
});

test.each([
  [null, false],
  [undefined, false],
  ['', false],
  [[], false],
  [0, true],
  [false, true],
  ['x', true],
])('%j is a value: %s', (value, expected) => {
  expect(isFilled(value)).toBe(expected);
});

describe('quoting', () => {
  const blocks = [
    {
      type: 'paragraph',
      children: [
        { type: 'text', text: 'Sous dia' },
        { type: 'text', text: 'lyse', bold: true },
        { type: 'link', children: [{ type: 'text', text: ' ici' }] },
      ],
    },
  ];
  const record = { note: TEXT, body: blocks, facts: '{"why": ["une dialyse", 42]}' };

  test.each([
    ['note', [9, 16], 'dialyse'],
    ['body.0.children.0', [5, 12], 'dialyse'],
    ['body.0.children.0', [5, 16], 'dialyse ici'],
    ['facts.why.0', [4, 11], 'dialyse'],
    ['facts.why.1', [0, 2], '42'],
    ['body', [0, 5], ''],
    ['gone.0', [0, 5], ''],
  ] as const)('%s from %j says «%s»', (path, [start, end], words) => {
    const finding = { category: 'health', start, end, rule: 'r', confidence: 1 } as const;
    expect(wordsOf(record, path.split('.'), finding)).toBe(words);
  });

  test('a text inside blocks is quoted from its own place', () => {
    const inside = { ...verdict('body', []), within: ['0', 'children', '0'] };
    const finding = { category: 'health', start: 5, end: 12, rule: 'r', confidence: 1 } as const;
    expect(revealedIn(record, { ...inside, findings: [finding] })).toEqual([
      { category: 'health', words: ['dialyse'] },
    ]);
  });
});
