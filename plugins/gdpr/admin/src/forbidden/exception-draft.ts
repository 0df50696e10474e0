import { MOTIVE_LENGTH } from '../erasure/confirmation';
import type { ForbiddenField } from '../../../shared/contracts/guard';
import type { ExceptionRequest } from './forbidden-api';

type Ground = ExceptionRequest['ground'];

/** The grounds of Art. 9(2), by their letter. */
export const GROUNDS = [
  'a',
  'b',
  'c',
  'd',
  'e',
  'f',
  'g',
  'h',
  'i',
  'j',
] as const satisfies readonly Ground[];

/** An exception as its form holds it. */
export interface ExceptionDraft {
  readonly ground: Ground | '';
  readonly motive: string;
  readonly dpiaUrl: string;
  /** `2027-12-31`, or nothing: until it is revoked */
  readonly until: string;
}

export const NEW_EXCEPTION: ExceptionDraft = { ground: '', motive: '', dpiaUrl: '', until: '' };

/** What keeps the button disabled, in the order of the form. */
export type ExceptionMissing = 'ground' | 'motive' | 'dpiaUrl' | 'until';

/** Lists what is missing or cannot be; empty when all is there. */
export function missingIn(draft: ExceptionDraft, today: string): ExceptionMissing[] {
  const missing: ExceptionMissing[] = [];
  if (draft.ground === '') missing.push('ground');
  if (draft.motive.trim().length < MOTIVE_LENGTH) missing.push('motive');
  if (draft.dpiaUrl.trim() !== '' && !isAddress(draft.dpiaUrl.trim())) missing.push('dpiaUrl');
  if (draft.until !== '' && draft.until < today) missing.push('until');
  return missing;
}

/** The request that a complete form makes; undefined without a ground. */
export function exceptionOf(
  field: Pick<ForbiddenField, 'uid' | 'attribute'>,
  draft: ExceptionDraft,
): ExceptionRequest | undefined {
  const { ground, until } = draft;
  if (ground === '') return undefined;
  const [motive, dpiaUrl] = [draft.motive.trim(), draft.dpiaUrl.trim()];
  return {
    ...{ uid: field.uid, attribute: field.attribute, ground, motive },
    ...(dpiaUrl === '' ? {} : { dpiaUrl }),
    ...(until === '' ? {} : { until }),
  };
}

/** Only what a browser opens as a page: never `javascript:`. */
export function isAddress(text: string): boolean {
  try {
    return ['http:', 'https:'].includes(new URL(text).protocol);
  } catch {
    return false;
  }
}
