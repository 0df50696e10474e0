import { useIntl } from 'react-intl';

import type { ForbiddenField } from '../../../shared/contracts/guard';
import { readable } from '../scan/field-path';
import { useTranslate } from '../ui/use-translate';

/** When a field may hold a value, in words: never, or only where others say so. */
export function useRuleText(): (
  field: Pick<ForbiddenField, 'unless'>,
  labelOf: (attribute: string) => string | undefined,
) => string {
  const t = useTranslate();
  const { formatList, messages } = useIntl();
  // A host translates the values of its lists by the value itself, as Strapi's forms do.
  const word = (value: string | number | boolean) => {
    const said = messages[String(value)];
    return typeof said === 'string' ? said : String(value);
  };
  return ({ unless }, labelOf) => {
    const conditions = Object.entries(unless ?? {}).map(([attribute, values]) =>
      t('forbidden.rule.condition', {
        field: labelOf(attribute) ?? readable(attribute),
        values: formatList(values.map(word), { type: 'disjunction' }),
      }),
    );
    return conditions.length === 0
      ? t('forbidden.rule.never')
      : t('forbidden.rule.unless', { conditions: formatList(conditions) });
  };
}
