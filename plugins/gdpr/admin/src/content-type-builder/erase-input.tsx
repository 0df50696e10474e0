import type { EraseTag } from '../../../shared/contracts/tags';
import { defaultStrategy, strategiesFor } from '../../../server/src/tagging/strategy-fit';
import { useTranslate } from '../ui/use-translate';
import type { BuilderAttribute } from './builder-props';
import { Cell } from './cell';
import { EraseOptions } from './erase-options';
import type { FieldPartProps } from './field-tag-input';
import { Choice } from './inputs';
import { eraseOf, withKey } from './tag-edit';

interface EraseInputProps extends FieldPartProps {
  readonly siblings: readonly BuilderAttribute[];
}

/** What happens to the value at erasure: only what the attribute's type can bear, and its options. */
export function EraseInput({ tag, type, siblings, onTag, mistakes }: EraseInputProps) {
  const erase = eraseOf(tag);
  const onErase = (next: EraseTag | undefined) => onTag(withKey(tag, 'erase', next));
  return (
    <>
      <Cell>
        <StrategyChoice
          erase={erase}
          type={type}
          mistake={mistakes['erase.strategy']}
          onErase={onErase}
        />
      </Cell>
      {erase && (
        <EraseOptions
          erase={erase}
          type={type}
          siblings={siblings}
          mistakes={mistakes}
          onErase={onErase}
        />
      )}
    </>
  );
}

interface StrategyChoiceProps {
  readonly erase: EraseTag | undefined;
  readonly type: string;
  readonly mistake: string | undefined;
  readonly onErase: (erase: EraseTag | undefined) => void;
}

/** A strategy that no longer fits (the type changed) stays visible, so that it can be corrected. */
function StrategyChoice({ erase, type, mistake, onErase }: StrategyChoiceProps) {
  const t = useTranslate();
  const fitting = strategiesFor(type);
  const unfit = erase && !fitting.includes(erase.strategy) ? erase.strategy : undefined;
  const implied = defaultStrategy(type);
  return (
    <Choice
      label={t('form.erase')}
      hint={t(`form.erase.${erase?.strategy ?? implied}`)}
      error={unfit ? 'gdpr.form.error.unfit' : mistake}
      placeholder={t('form.implied', { value: t(`tagging.strategy.${implied}`) })}
      value={erase?.strategy}
      options={(unfit ? [...fitting, unfit] : fitting).map((value) => ({
        value,
        label: t(`tagging.strategy.${value}`),
      }))}
      onChange={(strategy) => onErase(strategy && { strategy })}
    />
  );
}
