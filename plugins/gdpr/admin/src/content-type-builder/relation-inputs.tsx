import { EDGE_ACTIONS, EDGES } from '../../../shared/contracts/tag-vocabulary';
import { useTranslate } from '../ui/use-translate';
import type { FieldPartProps } from './field-tag-input';
import { Choice } from './inputs';
import { relationKind, withKey, withRelationKind } from './tag-edit';

/** A relation: who owns whom along it, and what happens to the link when an owner goes. */
export function RelationInputs({ tag, onTag }: FieldPartProps) {
  const t = useTranslate();
  const kind = relationKind(tag);
  return (
    <>
      <Choice
        label={t('form.edge')}
        hint={t('form.edge.hint')}
        placeholder={t('form.edge.unset')}
        value={kind}
        options={[...EDGES, 'notPersonal' as const].map((value) => ({
          value,
          label: t(`form.edge.${value}`),
        }))}
        onChange={(value) => onTag(withRelationKind(tag, value))}
      />
      {(kind === 'owns' || kind === 'ownedBy') && (
        <Choice
          label={t('form.edge.onErase')}
          placeholder={t('form.implied', { value: t('form.edge.onErase.cascade') })}
          value={tag?.onErase ?? undefined}
          options={EDGE_ACTIONS.map((value) => ({ value, label: t(`form.edge.onErase.${value}`) }))}
          onChange={(value) => onTag(withKey(tag, 'onErase', value))}
        />
      )}
    </>
  );
}
