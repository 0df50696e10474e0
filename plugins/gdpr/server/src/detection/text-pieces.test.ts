import fc from 'fast-check';
import { replacePieces, textPieces, type Span } from './text-pieces';

const text = (words: string, marks: object = {}) => ({ type: 'text', text: words, ...marks });
const paragraph = (...children: object[]) => ({ type: 'paragraph', children });

const LINK = {
  type: 'link',
  url: 'mailto:ana@example.org',
  children: [text('write to '), text('Ana', { italic: true })],
};
const LIST = {
  type: 'list',
  format: 'unordered',
  children: [
    { type: 'list-item', children: [text('first')] },
    {
      type: 'list',
      format: 'ordered',
      children: [{ type: 'list-item', children: [text('within')] }],
    },
  ],
};
const IMAGE = {
  type: 'image',
  image: { name: 'x-ray.png', alternativeText: 'a lung', url: '/u/1.png', mime: 'image/png' },
  children: [text('')],
};

test.each<[string, string, unknown, [string, string][]]>([
  ['a string', 'string', 'Ana', [['', 'Ana']]],
  ['a text', 'text', 'two\nlines', [['', 'two\nlines']]],
  ['markdown as it is', 'richtext', 'on **dia**lysis', [['', 'on **dia**lysis']]],
  ['an empty text', 'text', '', []],
  ['no text', 'text', null, []],
  ['not a text', 'text', 12, []],
  ['a type without texts', 'integer', '12', []],
  [
    'json',
    'json',
    { a: ['x', 3, null, true], b: { c: 'y' } },
    [
      ['a.0', 'x'],
      ['a.1', '3'],
      ['b.c', 'y'],
    ],
  ],
  ['json kept as text', 'json', '{"a":["x"]}', [['a.0', 'x']]],
  ['a json text', 'json', 'plain', [['', 'plain']]],
  ['json that does not parse', 'json', '{ oh', [['', '{ oh']]],
  [
    'a word split by bold',
    'blocks',
    [paragraph(text('dia'), text('lysis', { bold: true }))],
    [['0.children.0', 'dialysis']],
  ],
  [
    'blocks kept as text',
    'blocks',
    JSON.stringify([paragraph(text('x'))]),
    [['0.children.0', 'x']],
  ],
  [
    'each block by itself',
    'blocks',
    [paragraph(text('a')), paragraph(text('b'))],
    [
      ['0.children.0', 'a'],
      ['1.children.0', 'b'],
    ],
  ],
  [
    'a link within its sentence',
    'blocks',
    [paragraph(text('please '), LINK, text('!'))],
    [
      ['0.children.0', 'please write to Ana!'],
      ['0.children.1.url', 'mailto:ana@example.org'],
    ],
  ],
  [
    'lists in lists',
    'blocks',
    [LIST],
    [
      ['0.children.0.children.0', 'first'],
      ['0.children.1.children.0.children.0', 'within'],
    ],
  ],
  [
    'words of an image',
    'blocks',
    [IMAGE],
    [
      ['0.image.name', 'x-ray.png'],
      ['0.image.alternativeText', 'a lung'],
    ],
  ],
  [
    'what a text node carries beside',
    'blocks',
    [paragraph({ ...text('a'), aside: 'b' })],
    [
      ['0.children.0', 'a'],
      ['0.children.0.aside', 'b'],
    ],
  ],
  [
    'inline nodes around a block',
    'blocks',
    [{ type: 'x', children: [text('a'), LIST, text('b'), text('c')] }],
    [
      ['0.children.0', 'a'],
      ['0.children.1.children.0.children.0', 'first'],
      ['0.children.1.children.1.children.0.children.0', 'within'],
      ['0.children.2', 'bc'],
    ],
  ],
  ['blocks that are none', 'blocks', { note: 'x' }, [['note', 'x']]],
])('%s', (...[, type, value, pieces]) => {
  expect(textPieces(type, value).map((piece) => [piece.path.join('.'), piece.text])).toEqual(
    pieces,
  );
});

const MARK = '[…]';
/** Spans of every occurrence of a word. */
const covering =
  (word: string) =>
  (piece: { readonly text: string }): Span[] =>
    [...piece.text.matchAll(new RegExp(word, 'g'))].map(({ index }) => ({
      start: index,
      end: index + word.length,
      by: MARK,
    }));

test.each<[string, string, unknown, unknown]>([
  ['a text', 'text', 'on dialysis since May', `on ${MARK} since May`],
  ['nothing to replace', 'text', 'well', 'well'],
  ['json', 'json', { a: ['dialysis', 1], b: 2 }, { a: [MARK, 1], b: 2 }],
  ['json kept as text', 'json', '{"a":"dialysis"}', `{"a":"${MARK}"}`],
  [
    'a word over three leaves: the mark in the first, the rest as it was',
    'blocks',
    [paragraph(text('on dia', { bold: true }), text('ly'), text('sis now', { code: true }))],
    [paragraph(text(`on ${MARK}`, { bold: true }), text(''), text(' now', { code: true }))],
  ],
  [
    'a link',
    'blocks',
    [paragraph({ ...LINK, children: [text('dialysis')] })],
    [paragraph({ ...LINK, children: [text(MARK)] })],
  ],
])('replaces in %s', (...[, type, value, expected]) => {
  const before = structuredClone(value);
  expect(replacePieces(type, value, covering('dialysis'))).toEqual(expected);
  expect(value).toEqual(before);
});

test('a value without spans comes back itself, not a copy', () => {
  const value = { a: 'x' };
  expect(replacePieces('json', value, () => [])).toBe(value);
});

test('of spans that meet, one mark remains', () => {
  const spans = [
    { start: 4, end: 8, by: 'B' },
    { start: 2, end: 5, by: 'A' },
    { start: 9, end: 9, by: 'C' },
  ];
  expect(replacePieces('text', '0123456789', () => spans)).toBe('01A89');
});

test('a number with a finding becomes a text', () => {
  const [piece] = textPieces('json', { n: 185057800608491 });
  expect(piece).toEqual({ path: ['n'], text: '185057800608491' });
  const all = ({ text: { length } }: { text: string }) => [{ start: 0, end: length, by: MARK }];
  expect(replacePieces('json', { n: 185057800608491 }, all)).toEqual({ n: MARK });
});

test('nested without end: read as one text below the bound, replaced there', () => {
  let value: unknown = ['deep', 'deeper'];
  for (let level = 0; level < 20_000; level += 1) value = [value];
  const [piece, ...others] = textPieces('json', value);
  expect(others).toEqual([]);
  expect(piece?.text).toBe('deep\ndeeper');
  expect(JSON.stringify(replacePieces('json', value, covering('deep')))).toContain(MARK);
});

const inline = fc.string().map((words) => text(words));
const block = fc.oneof(
  fc.array(inline, { maxLength: 4 }).map((children) => paragraph(...children)),
  fc.array(inline, { maxLength: 3 }).map((children) => ({
    type: 'list',
    children: [{ type: 'list-item', children }, LIST],
  })),
  fc.constant(paragraph(text('a'), LINK, text('b'))),
  fc.constant(IMAGE),
);
const values = fc.oneof(
  fc.record({ type: fc.constant('blocks'), value: fc.array(block, { maxLength: 4 }) }),
  fc.record({ type: fc.constant('json'), value: fc.jsonValue() }),
  fc.record({ type: fc.constant('text'), value: fc.string() }),
);

test('replacing a place changes that place of that piece, and nothing else', () => {
  fc.assert(
    fc.property(values, fc.tuple(fc.nat(), fc.nat(), fc.nat(9)), ({ type, value }, place) => {
      const [which, from, length] = place;
      const before = textPieces(type, value);
      const chosen = before[which % Math.max(before.length, 1)];
      if (!chosen) return;
      fc.pre(!Number.isFinite(Number(chosen.text)));
      const start = from % chosen.text.length;
      const end = Math.min(chosen.text.length, start + 1 + length);
      const key = chosen.path.join('/');
      const after = replacePieces(type, value, (piece) =>
        piece.path.join('/') === key ? [{ start, end, by: MARK }] : [],
      );
      const expected = before.map((piece) =>
        piece === chosen
          ? { ...piece, text: piece.text.slice(0, start) + MARK + piece.text.slice(end) }
          : piece,
      );
      expect(textPieces(type, after)).toEqual(expected);
    }),
    { numRuns: 500 },
  );
});

test('paths name one piece each, and no value is too strange', () => {
  const strange = fc.anything({ withDate: true, withMap: true });
  fc.assert(
    fc.property(fc.constantFrom('blocks', 'json', 'text', 'media'), strange, (type, value) => {
      const paths = textPieces(type, value).map(({ path }) => JSON.stringify(path));
      expect(new Set(paths).size).toBe(paths.length);
    }),
    { numRuns: 500 },
  );
});
