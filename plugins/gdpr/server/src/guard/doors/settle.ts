import type { Core } from '@strapi/types';
import type {
  ForbiddenVerdict,
  GuardVerdict,
  OnFinding,
  TextVerdict,
} from '../../../../shared/contracts/guard';
import type { FoundText, Judge, Judgement } from '../judge/judgement';
import { refusalOf } from '../refuse/refusal';
import { isAgainst } from '../stored/is-against';
import { writerOf } from './writer';

/** What every door needs. */
export interface Door {
  readonly strapi: Core.Strapi;
  readonly judge: Judge;
}

/** The forbidden fields of a write, once the stored rows were asked what only they know. */
export async function forbiddenIn(
  strapi: Core.Strapi,
  { forbidden, questions }: Judgement,
  rootWhere: () => unknown,
): Promise<ForbiddenVerdict[]> {
  const against: ForbiddenVerdict[] = [...forbidden];
  for (const { uid, rowId, asks, verdict } of questions) {
    const where = rowId === undefined ? await rootWhere() : { id: rowId };
    if (await isAgainst(strapi, { uid, where }, asks)) against.push(verdict);
  }
  return against;
}

/** Texts that are treated so. */
export const withMode = (texts: readonly FoundText[], mode: OnFinding): FoundText[] =>
  texts.filter(({ rule }) => rule.mode === mode);

/** What a value reveals, a verdict for each of its texts. */
export const textVerdicts = ({ path, rule, pieces }: FoundText, justified = false): TextVerdict[] =>
  pieces.map(({ within, findings }) => ({
    kind: 'text',
    path,
    ...(within.length === 0 ? {} : { within }),
    mode: rule.mode,
    findings,
    justified,
  }));

/** Verdicts on the texts that must not be stored. */
export const blocked = (texts: readonly FoundText[]): TextVerdict[] =>
  withMode(texts, 'block').flatMap((text) => textVerdicts(text));

/** Refuses the write where anything stands in its way. */
export function refuse(strapi: Core.Strapi, verdicts: readonly GuardVerdict[]): void {
  if (verdicts.length > 0) throw refusalOf(verdicts, writerOf(strapi).language);
}
