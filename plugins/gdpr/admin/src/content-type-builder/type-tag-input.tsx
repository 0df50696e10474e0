import { Box, Flex, Typography } from '@strapi/design-system';

import { ROW_ACTIONS } from '../../../shared/contracts/tag-vocabulary';
import type { TypeTag } from '../../../shared/contracts/tags';
import { useTranslate } from '../ui/use-translate';
import { wasRefused, type BuilderInputProps } from './builder-props';
import { Area, Choice } from './inputs';
import { OwnersInput } from './owners-input';
import { ownersOf, typeKind, withKey, withTypeKind } from './tag-edit';
import { mistakesOf, typeTagForm } from './tag-schema';

interface TypePartProps {
  readonly tag: TypeTag | undefined;
  readonly onTag: (tag: TypeTag | undefined) => void;
  readonly mistakes: Readonly<Record<string, string>>;
}

/** The whole tag of a content type, as one input of the Content-Type Builder. */
export function TypeTagInput(props: BuilderInputProps<TypeTag>) {
  const { name, value, onChange, contentTypeSchema, formErrors } = props;
  const t = useTranslate();
  const tag = value ?? undefined;
  const kind = typeKind(tag);
  const part: TypePartProps = {
    tag,
    onTag: (next) => onChange({ target: { name, value: next } }),
    mistakes: wasRefused(name, formErrors) ? mistakesOf(typeTagForm, tag) : {},
  };
  return (
    <Box tag="section" aria-label={t('form.title')} paddingTop={4}>
      <Box paddingBottom={4}>
        <Typography variant="delta" tag="h3">
          {t('form.title')}
        </Typography>
      </Box>
      <Flex direction="column" alignItems="stretch" gap={4}>
        <KindChoice {...part} />
        {kind === 'owned' && (
          <>
            <OwnersInput
              owners={ownersOf(tag)}
              attributes={contentTypeSchema?.attributes ?? []}
              error={part.mistakes['subject']}
              onChange={(ownedBy) => part.onTag(withKey(tag, 'subject', { ownedBy }))}
            />
            <ErasureInputs {...part} />
          </>
        )}
        <Area
          label={t('form.type.note')}
          error={part.mistakes['note']}
          value={tag?.note}
          onChange={(note) => part.onTag(withKey(tag, 'note', note))}
        />
      </Flex>
    </Box>
  );
}

function KindChoice({ tag, onTag }: TypePartProps) {
  const t = useTranslate();
  return (
    <Choice
      label={t('form.type.kind')}
      hint={t('form.type.kind.hint')}
      placeholder={t('form.kind.unset')}
      value={typeKind(tag)}
      options={(['root', 'owned', 'none'] as const).map((kind) => ({
        value: kind,
        label: t(`form.type.kind.${kind}`),
      }))}
      onChange={(kind) => onTag(withTypeKind(tag, kind))}
    />
  );
}

/** What happens to the rows when their person is erased, and on whom their buttons act. */
function ErasureInputs({ tag, onTag, mistakes }: TypePartProps) {
  const t = useTranslate();
  return (
    <>
      <Choice
        label={t('form.type.onErase')}
        placeholder={t('form.implied', { value: t('tagging.onErase.anonymise') })}
        value={tag?.onErase ?? undefined}
        options={ROW_ACTIONS.map((value) => ({ value, label: t(`tagging.onErase.${value}`) }))}
        onChange={(value) => onTag(withKey(tag, 'onErase', value))}
      />
      {tag?.onErase === 'keep' && (
        <Area
          label={t('form.type.because')}
          hint={t('form.type.because.hint')}
          error={mistakes['because']}
          value={tag.because}
          onChange={(because) => onTag(withKey(tag, 'because', because))}
        />
      )}
      <Choice
        label={t('form.type.actions')}
        hint={t('form.type.actions.hint')}
        placeholder={t('form.implied', { value: t('form.type.actions.self') })}
        value={tag?.actions ?? undefined}
        options={(['self', 'owner'] as const).map((value) => ({
          value,
          label: t(`form.type.actions.${value}`),
        }))}
        onChange={(value) => onTag(withKey(tag, 'actions', value))}
      />
    </>
  );
}
