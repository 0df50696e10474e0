import type { Core } from '@strapi/types';
import { judgeWrite } from '../judge/judge-write';
import type { FoundText, Judge } from '../judge/judgement';
import { textKey } from '../judge/text-key';
import { loadColumns, loadRows, type Stored } from './load-rows';

/**
 * Texts that the rows do not hold yet, in that field of theirs: the others were judged when they came in, or are the
 * scan's to find.
 */
export async function newsIn(
  { strapi, judge }: { readonly strapi: Core.Strapi; readonly judge: Judge },
  { uid, where }: Stored,
  found: readonly FoundText[],
): Promise<FoundText[]> {
  const reader: Judge = { watch: judge.watch, detect: () => [], isAllowed: () => true };
  const isFlat = found.every(({ path }) => path.length === 1);
  const rows = isFlat
    ? await loadColumns(strapi, { uid, where }, found.map(attributeOf))
    : await loadRows(strapi, judge.watch, { uid, where });
  const read = rows.flatMap((data) => judgeWrite(reader, { uid, data, act: 'create' }).read);
  const known = new Set(read.map(textKey));
  return found.filter((text) => !known.has(textKey(text)));
}

const attributeOf = ({ attribute }: FoundText): string => attribute;
