import { type Field, patternOf } from './field';

type Maker = (field: Field) => unknown;

const MAKERS: Readonly<Record<string, Maker>> = {
  string: text,
  text,
  richtext: text,
  email: () => 'partenaire@fournisseur.example',
  integer: number,
  biginteger: number,
  decimal: number,
  float: number,
  date: () => '2024-05-15',
  datetime: moment,
  timestamp: moment,
  enumeration: ({ enum: choices }) => choices?.at(-1),
  json: () => ({ purpose: 'quote', given: true }),
};

let texts = 0;

/** A value for an attribute that is not personal, or is kept: valid, and tells nothing of anybody. */
export const plainValue: Maker = (field) => MAKERS[field.type ?? '']?.(field);

function text(field: Field): string | undefined {
  const pattern = patternOf(field);
  if (pattern !== undefined) return new RegExp(pattern).test('59000') ? '59000' : undefined;
  texts += 1;
  // some plain texts must be unique too, also after a restart
  return `Valeur ${String(process.pid)}-${String(texts)}`.slice(0, field.maxLength ?? 40);
}

function number({ min }: Field): number {
  return typeof min === 'number' ? Math.ceil(min) + 1 : 1;
}

function moment(): Date {
  return new Date(Date.UTC(2024, 4, 15, 9, 30));
}
