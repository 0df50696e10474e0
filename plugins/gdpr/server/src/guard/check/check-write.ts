import type { GuardCheck, GuardCheckRequest } from '../../../../shared/contracts/guard';
import { forbiddenIn, textVerdicts, type Door } from '../doors/settle';
import { warned } from '../doors/warned';
import { judgeWrite } from '../judge/judge-write';
import { newsIn } from '../stored/news-in';
import { versionWhere } from '../stored/version-where';

/** What the guard would say to a write, whatever it would then do about it; nothing is kept. */
export async function checkWrite(
  door: Door,
  { uid, documentId, locale, data }: GuardCheckRequest,
  author: number,
): Promise<GuardCheck> {
  const { strapi, judge } = door;
  const judged = judgeWrite(judge, { uid, data, act: documentId ? 'update' : 'create' });
  const stored = () => versionWhere(strapi, { uid, documentId, locale, status: 'draft' });
  const forbidden = await forbiddenIn(strapi, judged, stored);
  const isStored = documentId !== undefined && judged.texts.length > 0;
  const texts = isStored
    ? await newsIn(door, { uid, where: await stored() }, judged.texts)
    : judged.texts;
  const { verdicts } = await warned(strapi, { uid, author }, texts);
  const others = texts.filter(({ rule }) => rule.mode !== 'warn');
  return { verdicts: [...forbidden, ...others.flatMap((text) => textVerdicts(text)), ...verdicts] };
}
