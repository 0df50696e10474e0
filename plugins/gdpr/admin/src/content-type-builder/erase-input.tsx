import type { EraseTag } from '../../../shared/contracts/tags';
import type { StrategyName } from '../../../shared/contracts/tag-vocabulary';
import {
  defaultStrategy,
  STRATEGY_FITS,
  strategiesFor,
} from '../../../server/src/tagging/strategy-fit';
import { useTranslate } from '../ui/use-translate';
import { BandsInput } from './bands-input';
import type { BuilderAttribute } from './builder-props';
import type { FieldPartProps } from './field-tag-input';
import { Choice, Whole } from './inputs';
import { Cell } from './personal-inputs';
import { eraseOf, withKey } from './tag-edit';
import { TruncateInput } from './truncate-input';

interface EraseInputProps extends FieldPartProps {
  readonly siblings: readonly BuilderAttribute[];
}

/** What happens to the value at erasure: only what the attribute's type can bear, and its options. */
export function EraseInput({ tag, type, siblings, onTag, mistakes }: EraseInputProps) {
  const t = useTranslate();
  const erase = eraseOf(tag);
  const fitting = strategiesFor(type);
  // A strategy that no longer fits (the type changed) stays visible, so that it can be corrected.
  const offered =
    erase && !fitting.includes(erase.strategy) ? [...fitting, erase.strategy] : fitting;
  const setErase = (next: EraseTag | undefined) => onTag(withKey(tag, 'erase', next));
  const setOption = <K extends keyof EraseTag>(key: K, value: EraseTag[K]) =>
    setErase(withKey(erase, key, value));
  const takes = (option: 'into' | 'bands' | 'to' | 'visible') =>
    erase !== undefined && takesOption(erase.strategy, option);

  return (
    <>
      <Cell>
        <Choice
          label={t('form.erase')}
          hint={t(`form.erase.${erase?.strategy ?? defaultStrategy(type)}`)}
          error={
            erase && !fitting.includes(erase.strategy)
              ? 'form.error.unfit'
              : mistakes['erase.strategy']
          }
          placeholder={t('form.implied', { value: t(`tagging.strategy.${defaultStrategy(type)}`) })}
          value={erase?.strategy}
          options={offered.map((value) => ({ value, label: t(`tagging.strategy.${value}`) }))}
          onChange={(strategy) => setErase(strategy && { strategy })}
        />
      </Cell>
      {takes('to') && (
        <Cell>
          <TruncateInput
            type={type}
            to={erase?.to}
            error={mistakes['erase.to']}
            onChange={(to) => setOption('to', to)}
          />
        </Cell>
      )}
      {takes('visible') && (
        <Cell>
          <Whole
            label={t('form.erase.visible')}
            placeholder="4"
            error={mistakes['erase.visible']}
            value={erase?.visible}
            onChange={(visible) => setOption('visible', visible)}
          />
        </Cell>
      )}
      {takes('bands') && (
        <Cell wide>
          <BandsInput
            bands={erase?.bands}
            error={mistakes['erase.bands']}
            onChange={(bands) => setOption('bands', bands)}
          />
        </Cell>
      )}
      {takes('into') && (
        <Cell>
          <IntoChoice
            into={erase?.into}
            siblings={siblings}
            onChange={(into) => setOption('into', into)}
          />
        </Cell>
      )}
    </>
  );
}

const takesOption = (
  strategy: StrategyName,
  option: 'into' | 'bands' | 'to' | 'visible',
): boolean =>
  STRATEGY_FITS[strategy].needs.includes(option) ||
  STRATEGY_FITS[strategy].mayTake.includes(option);

interface IntoChoiceProps {
  readonly into: string | null | undefined;
  readonly siblings: readonly BuilderAttribute[];
  readonly onChange: (into: string | undefined) => void;
}

/** The neighbour that receives the label of a band; without it the attribute itself does. */
function IntoChoice({ into, siblings, onChange }: IntoChoiceProps) {
  const t = useTranslate();
  const texts = siblings
    .filter(({ type }) => ['string', 'text', 'enumeration'].includes(type ?? ''))
    .map(({ name }) => name);
  const names = into && !texts.includes(into) ? [...texts, into] : texts;
  return (
    <Choice
      label={t('form.erase.into')}
      hint={t('form.erase.into.hint')}
      placeholder={t('form.erase.into.self')}
      value={into ?? undefined}
      options={names.map((name) => ({ value: name, label: name }))}
      onChange={onChange}
    />
  );
}
