import { ean13 } from './engine/checksums';
import type { NumberDetector } from './detector';
import { listed } from './engine/listed';
import announcing from './words/announcing.json';

/** Swiss number of social security: 756, the country, and the check digit of an EAN-13. */
export const avs = {
  rule: 'foreignid.ch-avs',
  category: 'foreignid',
  shapes: ['9999999999999'],
  initials: '7',
  accepts: (number) => number.startsWith('756') && ean13(number),
  words: listed(...announcing.avs),
  sureness: { keyed: 0.98, alone: 0.85 },
} satisfies NumberDetector;
