import type { EraseTag } from '../../../shared/contracts/tags';
import { STRATEGY_FITS, type EraseOption } from '../../../server/src/tagging/strategy-fit';
import { useTranslate } from '../ui/use-translate';
import { BandsInput } from './bands-input';
import type { BuilderAttribute } from './builder-props';
import { Cell } from './cell';
import { Choice, Whole } from './inputs';
import { withKey } from './tag-edit';
import { TruncateInput } from './truncate-input';

interface EraseOptionsProps {
  readonly erase: EraseTag;
  readonly type: string;
  readonly siblings: readonly BuilderAttribute[];
  readonly mistakes: Readonly<Record<string, string>>;
  readonly onErase: (erase: EraseTag | undefined) => void;
}

/** The options that the chosen strategy reads, and no other. */
export function EraseOptions({ erase, type, siblings, mistakes, onErase }: EraseOptionsProps) {
  const t = useTranslate();
  const set = <K extends keyof EraseTag>(key: K, value: EraseTag[K]) =>
    onErase(withKey(erase, key, value));
  return (
    <>
      {takes(erase, 'to') && (
        <Cell>
          <TruncateInput
            type={type}
            to={erase.to}
            error={mistakes['erase.to']}
            onChange={(to) => set('to', to)}
          />
        </Cell>
      )}
      {takes(erase, 'visible') && (
        <Cell>
          <Whole
            label={t('form.erase.visible')}
            placeholder="4"
            error={mistakes['erase.visible']}
            value={erase.visible}
            onChange={(visible) => set('visible', visible)}
          />
        </Cell>
      )}
      {takes(erase, 'bands') && (
        <Cell wide>
          <BandsInput
            bands={erase.bands}
            error={mistakes['erase.bands']}
            onChange={(bands) => set('bands', bands)}
          />
        </Cell>
      )}
      {takes(erase, 'into') && (
        <Cell>
          <IntoChoice
            into={erase.into}
            siblings={siblings}
            onChange={(into) => set('into', into)}
          />
        </Cell>
      )}
    </>
  );
}

function takes({ strategy }: EraseTag, option: EraseOption): boolean {
  const { needs, mayTake } = STRATEGY_FITS[strategy];
  return needs.includes(option) || mayTake.includes(option);
}

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
