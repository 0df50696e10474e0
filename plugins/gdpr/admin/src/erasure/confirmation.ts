import type { Label, Preview, ReasonCode } from '../../../shared/contracts/erasure';

/** What the administrator has filled in below the preview. */
export interface Confirmation {
  readonly reasonCode: ReasonCode | '';
  readonly reason: string;
  readonly word: string;
  readonly overrideMotive: string;
}

export const EMPTY_CONFIRMATION: Confirmation = {
  reasonCode: '',
  reason: '',
  word: '',
  overrideMotive: '',
};

/** Shortest motive that overrides a blocker; the server refuses a shorter one. */
export const MOTIVE_LENGTH = 10;

/** Longest motive and longest free reason, as the server takes them. */
export const TEXT_LENGTH = 500;

/** Every reason the law knows, in the order the list shows them. */
export const REASONS = [
  'subject-request',
  'consent-withdrawn',
  'objection',
  'unlawful',
  'retention-ended',
  'entered-by-mistake',
] as const satisfies readonly ReasonCode[];

/** What is still missing before the act may be confirmed, in the order of the form. */
export type Missing = 'motive' | 'reasonCode' | 'word' | 'preview';

/** What a confirmation needs to know of a preview, of one person or of ten thousand. */
export type Confirmable = Pick<Preview, 'expiresAt' | 'word'> & Partial<Pick<Preview, 'blockers'>>;

/** Lists what keeps the button disabled; empty when all is there. */
export function missingFor(
  preview: Confirmable,
  confirmation: Confirmation,
  at: { locale: string; now: number },
): Missing[] {
  const missing: Missing[] = [];
  const blocked = (preview.blockers ?? []).length > 0;
  if (blocked && !isMotive(confirmation.overrideMotive)) missing.push('motive');
  if (confirmation.reasonCode === '') missing.push('reasonCode');
  if (confirmation.word !== inLanguage(preview.word, at.locale)) missing.push('word');
  if (hasExpired(preview, at.now)) missing.push('preview');
  return missing;
}

/** Whether a motive is long enough to be one. */
export const isMotive = (motive: string): boolean => motive.trim().length >= MOTIVE_LENGTH;

/** Whether the token of a preview is no longer accepted. */
export const hasExpired = (preview: Pick<Preview, 'expiresAt'>, now: number): boolean =>
  Date.parse(preview.expiresAt) <= now;

/** A label in the admin's language; English for those that have none here. */
export const inLanguage = (label: Label, locale: string): string =>
  locale.startsWith('fr') ? label.fr : label.en;
