import { CONFIRMATION_WORDS, type Label, type Mode } from '../../../shared/contracts/erasure';
import { GdprError } from '../kernel/errors';

/** What must be typed: the mode's word and the exact number, as in `ANONYMISER 1284`. */
export function wordFor(mode: Mode, total: number): Label {
  const { fr, en } = CONFIRMATION_WORDS[mode];
  return { fr: `${fr} ${total}`, en: `${en} ${total}` };
}

/** Refuses all but the word in either language, number included. */
export function refuseOtherWord(mode: Mode, total: number, word: string): void {
  const { fr, en } = wordFor(mode, total);
  if (word === fr || word === en) return;
  throw new GdprError('E_GDPR_WORD_WRONG', `Type ${fr} (or ${en}) in full to confirm.`);
}
