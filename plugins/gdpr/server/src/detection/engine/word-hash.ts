export const EMPTY_HASH = 0x811c9dc5 | 0;

/** FNV-1a, one symbol further. */
export const addSymbol = (hash: number, symbol: number): number => {
  const mixed = Math.imul(hash ^ symbol, 0x01000193);
  // the low bits choose the slot: the high ones must reach them
  return mixed ^ (mixed >>> 15);
};
