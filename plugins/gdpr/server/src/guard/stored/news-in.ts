import type { Core } from '@strapi/types';
import { judgeWrite } from '../judge/judge-write';
import type { FoundText, Judge } from '../judge/judgement';
import { textKey } from '../judge/text-key';
import { loadRows } from './load-rows';

/**
 * Texts that the rows do not hold yet, in that field of theirs: the others were judged when they came in, or are the
 * scan's to find.
 */
export async function newsIn(
  { strapi, judge }: { readonly strapi: Core.Strapi; readonly judge: Judge },
  { uid, where }: { readonly uid: string; readonly where: unknown },
  found: readonly FoundText[],
): Promise<FoundText[]> {
  const reader: Judge = { watch: judge.watch, detect: () => [], isAllowed: () => true };
  const rows = await loadRows(strapi, judge.watch, { uid, where });
  const read = rows.flatMap((data) => judgeWrite(reader, { uid, data, act: 'create' }).read);
  const known = new Set(read.map(textKey));
  return found.filter((text) => !known.has(textKey(text)));
}
