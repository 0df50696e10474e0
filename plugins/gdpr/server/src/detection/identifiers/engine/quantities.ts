const UNIT =
  /^[\s\u00a0\u202f]?(?:[€$£%]|k€|m€|eur\b|euros?\b|usd\b|chf\b|gbp\b|km\b|kwh\b|m[²2³3]\b|ml\b|,\d{1,2}(?!\d))/i;

/** Whether what follows the digits that end at `end` makes them an amount or a measure: "1 250 000 000 €". */
export function isQuantity(text: string, end: number): boolean {
  return UNIT.test(text.slice(end, end + 8));
}
