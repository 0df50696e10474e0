import type { NumberDetector } from './detector';
import { listed } from './engine/listed';

const WORDS = listed(`
  cni, c.n.i., cnie, ci, identité, carte d’identité, carte nationale d’identité, carte identité nationale,
  carte nat identité, carte ident, carte id, pièce d’identité, pièce ident, titre d’identité,
  identity, identity card, identity document, identity number, french id, id n, id document, national identity card, id card, national id, id doc
`);

/** French identity card until 2021: year, month, department, place and rank; a word must say so. */
export const oldIdCard = {
  rule: 'idcard.fr-old',
  category: 'idcard',
  shapes: ['999999999999', '9999*9999999', '99999*999999'],
  accepts: (number) => /^\d\d(?:0[1-9]|1[0-2])(?:\d\d|2[AB])\d{6}$/.test(number),
  words: WORDS,
  reach: 4,
  sureness: { keyed: 0.93 },
} satisfies NumberDetector;

/** French identity card since 2021: nine characters without vowels; a word must say so. */
export const idCard = {
  rule: 'idcard.fr',
  category: 'idcard',
  shapes: ['*********'],
  accepts: (number) => /^[BCDFGHJKLMNPRTVWXYZ0-9]{9}$/.test(number) && /\d/.test(number),
  solid: true,
  words: WORDS,
  reach: 3,
  sureness: ({ number }) => ({ keyed: /[A-Z]/.test(number) ? 0.92 : 0.75 }),
} satisfies NumberDetector;
