/** What a text can reveal, apart from its schemas so that the admin can list it without zod. */

/** Art. 9 and 10, what the law keeps from the controller, and what dignity forbids. */
export const REVEALING = [
  'health',
  'ethnic',
  'political',
  'religious',
  'union',
  'biometric',
  'genetic',
  'sexlife',
  'criminal',
  'licencepoints',
  'bloodgroup',
  'insult',
] as const;

/** Numbers and addresses that identify. */
export const IDENTIFIERS = [
  'nir',
  'siret',
  'iban',
  'bic',
  'card',
  'phone',
  'email',
  'plate',
  'licence',
  'passport',
  'idcard',
  'spi',
  'foreignid',
] as const;

export const CATEGORIES = [...REVEALING, ...IDENTIFIERS] as const;

export type RevealingCategory = (typeof REVEALING)[number];
export type IdentifierCategory = (typeof IDENTIFIERS)[number];
export type FindingCategory = (typeof CATEGORIES)[number];

/** One place of a text; offsets count UTF-16 units, `end` is exclusive. The text itself is never part of it. */
export interface TextFinding {
  readonly category: FindingCategory;
  readonly start: number;
  readonly end: number;
  /** stable id of the rule that found it. @example `health.dialysis` */
  readonly rule: string;
  /** 0 to 1; what lies under 0.5 is not reported */
  readonly confidence: number;
}
