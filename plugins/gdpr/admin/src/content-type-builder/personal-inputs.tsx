import { ACCESSES, ORIGINS, SENSITIVITIES } from '../../../shared/contracts/tag-vocabulary';
import type { FieldTag } from '../../../shared/contracts/tags';
import { defaultsFor, type CategoryDefaults } from '../../../server/src/tagging/category-defaults';
import { useTranslate } from '../ui/use-translate';
import { Cell } from './cell';
import type { FieldPartProps } from './field-tag-input';
import { ForbiddenInputs } from './forbidden-inputs';
import { Choice } from './inputs';
import { PurposesInput } from './purposes-input';
import { withKey } from './tag-edit';

/** What a personal field says beside its category and its erasure; unset means as its category implies. */
export function PersonalInputs({ tag, type, onTag }: FieldPartProps) {
  const implied = defaultsFor(tag?.category ?? undefined, type);
  const part: PartProps = {
    tag: tag ?? {},
    implied,
    set: (key, value) => onTag(withKey(tag, key, value)),
  };
  return (
    <>
      <SensitivityChoice {...part} />
      <Cell>
        <PurposesInput
          purposes={tag?.purposes ?? []}
          onChange={(purposes) => part.set('purposes', purposes)}
        />
      </Cell>
      <OriginChoice {...part} />
      <AccessChoice {...part} />
      {!UNFIT_TO_IDENTIFY.includes(type) && <IdentifierChoice {...part} />}
      <ForbiddenInputs
        forbidden={tag?.forbidden}
        onForbidden={(forbidden) => part.set('forbidden', forbidden)}
      />
    </>
  );
}

/** Types whose value cannot tell one person from another; the server refuses the mark on them. */
const UNFIT_TO_IDENTIFY = ['media', 'json', 'boolean', 'component', 'dynamiczone', 'password'];

interface PartProps {
  readonly tag: FieldTag;
  readonly implied: CategoryDefaults;
  readonly set: <K extends keyof FieldTag>(key: K, value: FieldTag[K]) => void;
}

function SensitivityChoice({ tag, implied, set }: PartProps) {
  const t = useTranslate();
  const word = (value: string) => t(`tagging.sensitivity.${value}`);
  return (
    <Cell>
      <Choice
        label={t('form.sensitivity')}
        placeholder={t('form.implied', { value: word(implied.sensitivity) })}
        value={tag.sensitivity ?? undefined}
        options={SENSITIVITIES.map((value) => ({ value, label: word(value) }))}
        onChange={(value) => set('sensitivity', value)}
      />
    </Cell>
  );
}

function OriginChoice({ tag, set }: PartProps) {
  const t = useTranslate();
  const word = (value: string) => t(`tagging.origin.${value}`);
  return (
    <Cell>
      <Choice
        label={t('form.origin')}
        hint={t('form.origin.hint')}
        placeholder={t('form.implied', { value: word('provided') })}
        value={tag.origin ?? undefined}
        options={ORIGINS.map((value) => ({ value, label: word(value) }))}
        onChange={(value) => set('origin', value)}
      />
    </Cell>
  );
}

function AccessChoice({ tag, implied, set }: PartProps) {
  const t = useTranslate();
  const word = (value: string) => t(`tagging.access.${value}`);
  return (
    <Cell>
      <Choice
        label={t('form.access')}
        hint={t('form.access.hint')}
        placeholder={t('form.implied', { value: word(implied.access) })}
        value={tag.access ?? undefined}
        options={ACCESSES.map((value) => ({ value, label: word(value) }))}
        onChange={(value) => set('access', value)}
      />
    </Cell>
  );
}

function IdentifierChoice({ tag, implied, set }: PartProps) {
  const t = useTranslate();
  const yesOrNo = (flag: boolean) => (flag ? 'yes' : 'no');
  return (
    <Cell>
      <Choice
        label={t('form.identifier')}
        hint={t('form.identifier.hint')}
        placeholder={t('form.implied', { value: t(`form.${yesOrNo(implied.identifier)}`) })}
        value={typeof tag.identifier === 'boolean' ? yesOrNo(tag.identifier) : undefined}
        options={(['yes', 'no'] as const).map((value) => ({ value, label: t(`form.${value}`) }))}
        onChange={(value) => set('identifier', value && value === 'yes')}
      />
    </Cell>
  );
}
