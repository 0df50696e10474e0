import { useIntl } from 'react-intl';

import type { ForbiddenVerdict, GuardVerdict } from '../../../shared/contracts/guard';
import { useRuleText } from '../forbidden/use-rule-text';
import { useTranslate } from '../ui/use-translate';
import { revealedIn, type Revealed } from './quote';

interface VerdictWords {
  /** A category and the words that reveal it. @example `Health: “dialysis”.` */
  readonly foundIn: (revealed: Revealed) => string;
  /** When a forbidden field may hold a value, and why not otherwise. */
  readonly ruleOf: (rule: Pick<ForbiddenVerdict, 'because' | 'unless'>) => string;
  /** All about one verdict, in one text. */
  readonly lineOf: (verdict: GuardVerdict, record: unknown) => string;
}

/** Verdicts in the editor's language, with her own words quoted. */
export function useVerdictWords(
  labelOf: (attribute: string) => string | undefined = () => undefined,
): VerdictWords {
  const t = useTranslate();
  const { formatList } = useIntl();
  const ruleText = useRuleText();

  const foundIn = ({ category, words }: Revealed) => {
    const name = t(`finding.${category}`);
    if (words.length === 0) return t('guard.found.unquoted', { category: name });
    const quoted = words.map((one) => t('guard.quote', { words: one }));
    return t('guard.found', { category: name, words: formatList(quoted) });
  };
  const ruleOf = ({ because, unless }: Pick<ForbiddenVerdict, 'because' | 'unless'>) =>
    [ruleText(unless ? { unless } : {}, labelOf), because].filter(Boolean).join(' ');

  return {
    foundIn,
    ruleOf,
    lineOf: (verdict, record) =>
      verdict.kind === 'forbidden'
        ? `${t('guard.live.forbidden')} ${ruleOf(verdict)}`
        : [
            ...revealedIn(record, verdict).map(
              (one) => `${foundIn(one)} ${t(`suggestion.${one.category}`)}`,
            ),
            t(`guard.live.${verdict.mode}`),
          ].join(' '),
  };
}
