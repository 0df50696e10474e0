import type { TextFinding } from '../../../../shared/contracts/detection-vocabulary';
import type { ForbiddenRule, TextRule, Watch, WatchedField, WatchedModel } from '../watch/watched';
import { judgeWrite } from './judge-write';
import type { Data, Judge, Write } from './judgement';
import { maskTexts } from './mask-texts';

const PERSON = 'api::person.person';

const forbidden = (attribute: string, type: string, rule: Partial<ForbiddenRule> = {}) => ({
  attribute,
  type,
  forbidden: { uid: PERSON, attribute, ...rule },
});
const text = (attribute: string, pieces: string, rule: Partial<TextRule> = {}): WatchedField => ({
  attribute,
  type: pieces,
  text: { mode: 'block', own: new Set(), pieces, ...rule },
});
const model = (uid: string, fields: readonly WatchedField[], more: Partial<WatchedModel> = {}) =>
  [uid, { uid, fields, nested: new Map(), defaults: {}, ...more }] as const;

/** Finds every "dialyse" and every "@". */
const detect = (words: string): TextFinding[] =>
  [...words.matchAll(/dialyse|@/g)].map(({ 0: word, index }) => ({
    category: word === '@' ? 'email' : 'health',
    ...{ start: index, end: index + word.length, rule: `test.${word}`, confidence: 1 },
  }));

const judgeOf = (...models: ReturnType<typeof model>[]): Judge => ({
  watch: new Map(models) satisfies Watch,
  detect,
  isAllowed: () => false,
});
const judged = (judge: Judge, data: Data, more: Partial<Write> = {}) =>
  judgeWrite(judge, { uid: PERSON, data, act: 'create', ...more });

describe('a forbidden field', () => {
  const paths = (type: string, value: unknown, act: 'create' | 'update' = 'create') =>
    judged(judgeOf(model(PERSON, [forbidden('it', type)])), { it: value }, { act }).forbidden.map(
      ({ path }) => path.join('.'),
    );

  test.each([
    ['string', 'a'],
    ['string', ' '],
    ['integer', 0],
    ['boolean', false],
    ['json', {}],
    ['json', [null]],
    ['component', {}],
    ['dynamiczone', [{ __component: 'a.b' }]],
    ['relation', 5],
    ['relation', 'abc'],
    ['relation', [{ documentId: 'abc' }]],
    ['relation', { connect: ['abc'], disconnect: [] }],
    ['relation', { set: [1] }],
    ['relation', { id: 4 }],
    ['media', 7],
    ['media', [7, 8]],
  ])('%s: %j is refused', (type, value) => {
    expect(paths(type, value)).toEqual(['it']);
    expect(paths(type, value, 'update')).toEqual(['it']);
  });

  test.each([
    ['string', undefined],
    ['string', null],
    ['string', ''],
    ['json', []],
    ['component', null],
    ['dynamiczone', []],
    ['relation', {}],
    ['relation', { set: [] }],
    ['relation', { set: null }],
    ['relation', { connect: [], disconnect: [{ id: 1 }] }],
    ['media', null],
    ['media', []],
  ])('%s: %j holds nothing', (type, value) => {
    expect(paths(type, value)).toEqual([]);
    expect(paths(type, value, 'update')).toEqual([]);
  });

  test('with its reason', () => {
    const judge = judgeOf(model(PERSON, [forbidden('it', 'string', { because: 'L223-7' })]));
    expect(judged(judge, { it: 'x' }).forbidden).toEqual([
      { kind: 'forbidden', path: ['it'], because: 'L223-7' },
    ]);
  });

  test('that a new row would get by default', () => {
    const judge = judgeOf(model(PERSON, [forbidden('it', 'boolean')], { defaults: { it: false } }));
    expect(judged(judge, {}).forbidden).toHaveLength(1);
    expect(judged(judge, {}, { act: 'update' }).forbidden).toHaveLength(0);
  });

  test('allowed by an exception', () => {
    const judge = { ...judgeOf(model(PERSON, [forbidden('it', 'string')])), isAllowed: () => true };
    expect(judged(judge, { it: 'x' }).forbidden).toEqual([]);
  });
});

describe('a field that is allowed under a condition', () => {
  const unless = { line: ['health', 'pension'], adult: [true] };
  const judge = judgeOf(model(PERSON, [forbidden('nir', 'string', { unless })]));
  const outcome = (act: 'create' | 'update', data: Data): unknown => {
    const { forbidden: verdicts, questions } = judged(judge, data, { act });
    if (verdicts.length > 0) return 'refused';
    const [question] = questions;
    if (!question) return 'allowed';
    return question.asks.kind === 'value' ? 'if held' : Object.keys(question.asks.unmet);
  };

  test.each<[Data, string]>([
    [{ nir: '1', line: 'health', adult: true }, 'allowed'],
    [{ nir: '1', line: 'car', adult: true }, 'refused'],
    [{ nir: '1', line: 'health' }, 'refused'],
    [{ nir: '1', line: ['health'], adult: true }, 'refused'],
    [{ nir: '1', line: 'health', adult: 'true' }, 'refused'],
    [{ nir: '1' }, 'refused'],
    [{ nir: '', line: 'car' }, 'allowed'],
    [{ line: 'car' }, 'allowed'],
  ])('a new row %j: %s', (data, expected) => {
    expect(outcome('create', data)).toBe(expected);
  });

  test.each<[Data, string | string[]]>([
    [{ nir: '1', line: 'health', adult: true }, 'allowed'],
    [{ nir: '1', line: 'car' }, 'refused'],
    [{ nir: '1', line: 'health' }, ['adult']],
    [{ nir: '1' }, ['line', 'adult']],
    [{ nir: null, line: 'car' }, 'allowed'],
    [{ line: 'car' }, 'if held'],
    [{ line: null }, 'if held'],
    [{ line: 'pension' }, 'allowed'],
    [{ name: 'x' }, 'allowed'],
  ])('an update by %j: %j', (data, expected) => {
    expect(outcome('update', data)).toEqual(expected);
  });

  test('a default counts for a new row', () => {
    const defaults = { line: 'health', adult: true };
    const filled = judgeOf(model(PERSON, [forbidden('nir', 'string', { unless })], { defaults }));
    expect(judged(filled, { nir: '1' }).forbidden).toEqual([]);
  });
});

describe('a text', () => {
  const found = (field: WatchedField, value: unknown) =>
    judged(judgeOf(model(PERSON, [field])), { [field.attribute]: value }).texts.map(
      ({ path, pieces }) => [
        path.join('.'),
        ...pieces.map(({ within, findings }) => [within.join('.'), findings.length]),
      ],
    );
  const block = (...children: object[]) => [{ type: 'paragraph', children }];

  test.each([
    ['text', 'sous dialyse', [['it', ['', 1]]]],
    ['string', ['dialyse'], [['it', ['', 1]]]],
    ['text', 'rien', []],
    ['text', '', []],
    ['text', null, []],
    ['json', { a: ['rien', 'dialyse'] }, [['it', ['a.1', 1]]]],
    ['json', '{"a":"dialyse"}', [['it', ['a', 1]]]],
    [
      'blocks',
      block({ type: 'text', text: 'dia' }, { type: 'text', text: 'lyse', bold: true }),
      [['it', ['0.children.0', 1]]],
    ],
  ])('%s %j', (type, value, expected) => {
    expect(found(text('it', type), value)).toEqual(expected);
  });

  test('what the field is there to hold is no finding', () => {
    const own = text('it', 'text', { own: new Set(['health'] as const) });
    expect(found(own, 'dialyse')).toEqual([]);
    expect(found(own, 'dialyse a@b')).toEqual([['it', ['', 1]]]);
  });

  test('that was passed is not read again', () => {
    const judge = { ...judgeOf(model(PERSON, [text('it', 'text')])), isPassed: () => true };
    expect(judged(judge, { it: 'dialyse' })).toMatchObject({ texts: [], read: [] });
  });
});

describe('components', () => {
  const judge = judgeOf(
    model(PERSON, [], {
      nested: new Map<string, { component: string } | { zone: string[] }>([
        ['need', { component: 'needs.outer' }],
        ['zone', { zone: ['needs.inner'] }],
      ]),
    }),
    model('needs.outer', [forbidden('nir', 'string', { unless: { line: ['health'] } })], {
      nested: new Map([['inner', { component: 'needs.inner' }]]),
    }),
    model('needs.inner', [forbidden('never', 'string'), text('comment', 'text')]),
  );
  const inner = { never: 'x', comment: 'dialyse' };

  test('at every depth, with the path that an editor knows', () => {
    const data = {
      need: [{ line: 'health' }, { nir: '1', inner }],
      zone: [
        { __component: 'needs.other', never: 'x' },
        { __component: 'needs.inner', ...inner },
      ],
    };
    const { forbidden: verdicts, texts } = judged(judge, data);
    expect(verdicts.map(({ path }) => path.join('.'))).toEqual([
      'need.1.nir',
      'need.1.inner.never',
      'zone.1.never',
    ]);
    expect(texts.map(({ path }) => path.join('.'))).toEqual([
      'need.1.inner.comment',
      'zone.1.comment',
    ]);
  });

  test('one that exists is asked by its own row; one that does not is complete', () => {
    const need = [{ id: 7, nir: '1' }, { nir: '2' }];
    const { forbidden: verdicts, questions } = judged(judge, { need }, { act: 'update' });
    expect(verdicts.map(({ path }) => path.join('.'))).toEqual(['need.1.nir']);
    expect(questions).toMatchObject([
      { uid: 'needs.outer', rowId: 7, asks: { kind: 'condition' } },
    ]);
    expect(judged(judge, { need }).forbidden).toHaveLength(2);
  });

  test('are not entered in data of the database layer', () => {
    expect(judged(judge, { need: { inner } }, { shallow: true })).toMatchObject({
      forbidden: [],
      texts: [],
    });
  });

  test.each([null, 'x', 5, [null], [[inner]], [{ inner: 'x' }], { inner: [null] }])(
    'hostile form %j is for Strapi to refuse',
    (need) => {
      expect(judged(judge, { need, zone: need }).forbidden).toEqual([]);
    },
  );

  test('masked, each place of its own, and nothing else', () => {
    const data = { name: 'x', need: [{ inner: { comment: 'sous dialyse hier' } }, { line: 'a' }] };
    const { texts } = judged(judge, data);
    expect(maskTexts(data, texts)).toEqual({
      name: 'x',
      need: [{ inner: { comment: 'sous […] hier' } }, { line: 'a' }],
    });
    expect(data.need[0]).toEqual({ inner: { comment: 'sous dialyse hier' } });
  });
});
