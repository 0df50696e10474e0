import { groups } from './engine/characters';
import type { NumberDetector } from './detector';
import { listed } from './engine/listed';
import announcing from './words/announcing.json';

/** British number of social security, NINO; it has no checksum but prefixes that were never given out. */
export const nino = {
  rule: 'foreignid.uk-nino',
  category: 'foreignid',
  shapes: ['AA999999A'],
  accepts: (number) =>
    /^[A-CEGHJ-PR-TW-Z][A-CEGHJ-NPR-TW-Z]\d{6}[A-D]$/.test(number) &&
    !/^(?:BG|GB|KN|NK|NT|TN|ZZ)/.test(number),
  words: listed(...announcing.nino),
  sureness: ({ written }) => ({ keyed: 0.96, alone: groups(written) === '2-2-2-2-1' ? 0.8 : 0.55 }),
} satisfies NumberDetector;
