import type { Core } from '@strapi/types';
import type { TextVerdict } from '../../../../shared/contracts/guard';
import { systemClock } from '../../kernel/clock';
import { installationKey } from '../../kernel/installation-key';
import { inTransaction } from '../../kernel/sql/sql';
import type { FoundText } from '../judge/judgement';
import { justificationKey } from '../justify/justification-key';
import { justifiedAmong, useUp } from '../justify/justified';
import { textVerdicts, withMode } from './settle';

/** Warnings that an editor has answered, or has yet to answer. */
export interface Warned {
  readonly answered: readonly string[];
  readonly verdicts: readonly TextVerdict[];
}

const NOT_ASKED: Warned = { answered: [], verdicts: [] };

/**
 * Texts of fields that warn: an editor in the content manager saves them with a reason given beforehand. Nobody else
 * can be asked for one; the scan finds what they write.
 */
export async function warned(
  strapi: Core.Strapi,
  { uid, author }: { readonly uid: string; readonly author: number | undefined },
  texts: readonly FoundText[],
): Promise<Warned> {
  const warnings = withMode(texts, 'warn');
  if (author === undefined || warnings.length === 0) return NOT_ASKED;
  const key = installationKey(strapi, 'justification');
  const keyed = warnings.map(
    (text) => [text, justificationKey(key, { uid, ...pathAndValue(text), author })] as const,
  );
  const answered = await inTransaction(strapi, (sql) =>
    justifiedAmong(
      sql,
      keyed.map(([, one]) => one),
      systemClock.now(),
    ),
  );
  return {
    answered: [...answered],
    verdicts: keyed.flatMap(([text, one]) => textVerdicts(text, answered.has(one))),
  };
}

const pathAndValue = ({ path, value }: FoundText) => ({ path, value });

/** The write that relied on these reasons is done. */
export async function used(strapi: Core.Strapi, answered: readonly string[]): Promise<void> {
  if (answered.length === 0) return;
  await inTransaction(strapi, (sql) => useUp(sql, answered, systemClock.now()));
}
