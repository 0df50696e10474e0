import type { FieldTag } from '../../../shared/contracts/tags';
import { useTranslate } from '../ui/use-translate';
import { Cell } from './cell';
import { Area, Tick } from './inputs';
import { withKey } from './tag-edit';

interface ForbiddenInputsProps {
  readonly forbidden: FieldTag['forbidden'];
  readonly onForbidden: (forbidden: FieldTag['forbidden']) => void;
}

/** Data that must not be kept, and why; exceptions written in the schema (`unless`) stay untouched. */
export function ForbiddenInputs({ forbidden, onForbidden }: ForbiddenInputsProps) {
  const t = useTranslate();
  const rule = typeof forbidden === 'object' && forbidden !== null ? forbidden : undefined;
  return (
    <Cell wide>
      <Tick
        label={t('form.forbidden')}
        checked={Boolean(forbidden)}
        onChange={(checked) => onForbidden(checked ? true : undefined)}
      />
      {forbidden && (
        <Area
          label={t('form.forbidden.because')}
          hint={t(rule?.unless ? 'form.forbidden.unless' : 'form.forbidden.hint')}
          value={rule?.because}
          onChange={(because) => onForbidden(withKey(rule, 'because', because) ?? true)}
        />
      )}
    </Cell>
  );
}
