import { groups } from './engine/characters';
import type { NumberDetector } from './detector';
import { PHONE_WORDS } from './phone-words-data';

/** French telephone number after a spreadsheet took its zero or its plus away. */
export const phoneWithoutZero = {
  rule: 'phone.fr',
  category: 'phone',
  shapes: ['999999999', '99999999999'],
  accepts: (number, written) =>
    /^(?:33)?[1-79]\d{8}$/.test(number) &&
    /^(?:9|11|(?:2-)?1-2-2-2-2|3-3-3|2-9)$/.test(groups(written)),
  words: PHONE_WORDS,
  reach: 4,
  sureness: ({ number }) => ({ keyed: 0.8, alone: /^33[67]/.test(number) ? 0.55 : 0 }),
} satisfies NumberDetector;

/** Telephone number as it is dialled in the United Kingdom or in North America; only a word can tell it. */
export const phoneAsDialledAbroad = {
  rule: 'phone.abroad',
  category: 'phone',
  shapes: ['9999999999', '99999999999'],
  accepts: (number, written) => {
    const form = groups(written);
    if (number.length === 10) return /^[2-9]\d\d[2-9]/.test(number) && form === '3-3-4';
    return form === '11' ? number.startsWith('07') : /^0[1-9]/.test(number) && BRITISH.test(form);
  },
  words: PHONE_WORDS,
  reach: 4,
  sureness: { keyed: 0.85 },
} satisfies NumberDetector;

const BRITISH = /^(?:5-6|5-3-3|3-4-4|4-3-4|4-7|3-8)$/;
