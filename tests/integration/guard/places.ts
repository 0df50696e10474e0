import { INNER } from './guarded-app';

export type Data = Readonly<Record<string, unknown>>;

/** A place in a document where a watched field may stand. */
export interface Place {
  readonly name: string;
  /** the document's data with this in that place */
  readonly put: (data: Data) => Data;
  /** where the place is, as Strapi's errors name it */
  readonly path: readonly string[];
}

/** The document itself, and every way in which a component can hang in it. */
export const PLACES: readonly Place[] = [
  { name: 'root', put: (data) => data, path: [] },
  { name: 'component', put: (data) => ({ part: data }), path: ['part'] },
  {
    name: 'repeatable component',
    put: (data) => ({ parts: [{ title: 'first' }, data] }),
    path: ['parts', '1'],
  },
  {
    name: 'nested component',
    put: (data) => ({ outer: { inner: data } }),
    path: ['outer', 'inner'],
  },
  {
    name: 'dynamic zone',
    put: (data) => ({ zone: [{ __component: INNER, ...data }] }),
    path: ['zone', '0'],
  },
  {
    name: 'nested in a dynamic zone',
    put: (data) => ({
      zone: [
        { __component: INNER, title: 'first' },
        { __component: 'parts.outer', inner: data },
      ],
    }),
    path: ['zone', '1', 'inner'],
  },
];

/** Something that must not be stored, and what its refusal says. */
export interface Fault {
  readonly name: string;
  readonly data: Data;
  readonly field: string;
  readonly code: string;
  /** words of the rule */
  readonly rule: string;
  /** the value, which no refusal repeats */
  readonly secret: string;
}

const NOTE = 'La cliente est sous dialyse depuis mars.';
const blocked = { code: 'E_GDPR_TEXT_BLOCKED', rule: 'health.' };
const outside = { field: 'nir', code: 'E_GDPR_FORBIDDEN_FIELD', rule: 'line = health or pension' };

export const FAULTS: readonly Fault[] = [
  {
    name: 'forbidden field',
    data: { never: 'Zebulon' },
    ...{ field: 'never', code: 'E_GDPR_FORBIDDEN_FIELD' },
    ...{ rule: 'Rule of never.', secret: 'Zebulon' },
  },
  {
    name: 'conditional field, outside',
    ...{ data: { nir: 'Zebulon', line: 'car' }, ...outside, secret: 'Zebulon' },
  },
  {
    name: 'conditional field, condition empty',
    ...{ data: { nir: 'Zebulon', line: null }, ...outside, secret: 'Zebulon' },
  },
  { name: 'blocked text', data: { note: NOTE }, field: 'note', ...blocked, secret: 'dialyse' },
  {
    name: 'blocked text in JSON',
    ...{ data: { extra: { a: [NOTE] } }, field: 'extra', ...blocked, secret: 'dialyse' },
  },
  {
    name: 'blocked text in blocks',
    data: {
      story: [
        {
          type: 'paragraph',
          children: [
            { type: 'text', text: 'Elle est sous dia' },
            { type: 'text', text: 'lyse depuis mars.', bold: true },
          ],
        },
      ],
    },
    ...{ field: 'story', ...blocked, secret: 'lyse' },
  },
];

/** What may be stored in the same fields. */
export const ALLOWED: readonly Data[] = [
  { never: null, nir: null, note: null, extra: null, story: null },
  { never: '', nir: '', note: '' },
  { nir: '2 55 08 14 168 025 38', line: 'health' },
  { nir: 'x', line: 'pension', note: 'Rappeler mardi après 18 h.' },
];
