import { Box, Flex, Grid, Typography } from '@strapi/design-system';

import type { FieldTag } from '../../../shared/contracts/tags';
import { useTranslate } from '../ui/use-translate';
import { wasRefused, type BuilderAttribute, type BuilderInputProps } from './builder-props';
import { CategoryInput } from './category-input';
import { EraseInput } from './erase-input';
import { Area, Choice } from './inputs';
import { PersonalInputs } from './personal-inputs';
import { RelationInputs } from './relation-inputs';
import { fieldKind, withFieldKind, withKey } from './tag-edit';
import { fieldTagForm, mistakesOf } from './tag-schema';

/** What every part of a field's form is given. */
export interface FieldPartProps {
  readonly tag: FieldTag | undefined;
  /** Strapi's attribute type: string, integer, media ... */
  readonly type: string;
  readonly onTag: (tag: FieldTag | undefined) => void;
  /** by path inside the tag */
  readonly mistakes: Readonly<Record<string, string>>;
}

/** The whole tag of an attribute, as one input of the Content-Type Builder. */
export function FieldTagInput(props: BuilderInputProps<FieldTag>) {
  const { name, value, onChange, modifiedData = {}, contentTypeSchema, formErrors } = props;
  const t = useTranslate();
  const tag = value ?? undefined;
  const part: FieldPartProps = {
    tag,
    type: modifiedData.type ?? 'string',
    onTag: (next) => onChange({ target: { name, value: next } }),
    mistakes: wasRefused(name, formErrors) ? mistakesOf(fieldTagForm, tag) : {},
  };
  return (
    <Box tag="section" aria-label={t('form.title')} paddingTop={4}>
      <Box paddingBottom={4}>
        <Typography variant="delta" tag="h3">
          {t('form.title')}
        </Typography>
      </Box>
      <Flex direction="column" alignItems="stretch" gap={4}>
        {part.type === 'relation' ? (
          <RelationInputs {...part} />
        ) : (
          <ValueInputs
            {...part}
            attribute={modifiedData.name ?? ''}
            siblings={contentTypeSchema?.attributes ?? []}
          />
        )}
        <Area
          label={t('form.note')}
          hint={t('form.note.hint')}
          error={part.mistakes['note']}
          value={tag?.note}
          onChange={(note) => part.onTag(withKey(tag, 'note', note))}
        />
      </Flex>
    </Box>
  );
}

interface ValueInputsProps extends FieldPartProps {
  readonly attribute: string;
  readonly siblings: readonly BuilderAttribute[];
}

/** A field that holds a value: personal or not, and if so what, why, and until when. */
function ValueInputs({ attribute, siblings, ...part }: ValueInputsProps) {
  const kind = fieldKind(part.tag);
  return (
    <>
      <KindChoice {...part} />
      {kind !== 'notPersonal' && <CategoryInput {...part} attribute={attribute} />}
      {kind === 'personal' && (
        <Grid.Root gap={4}>
          <EraseInput {...part} siblings={siblings.filter(({ name }) => name !== attribute)} />
          <PersonalInputs {...part} />
        </Grid.Root>
      )}
    </>
  );
}

function KindChoice({ tag, type, onTag }: FieldPartProps) {
  const t = useTranslate();
  const nested = type === 'component' || type === 'dynamiczone';
  return (
    <Choice
      label={t('form.kind')}
      hint={t(nested ? 'form.kind.nested.hint' : 'form.kind.hint')}
      placeholder={t(nested ? 'form.kind.nested' : 'form.kind.unset')}
      value={fieldKind(tag)}
      options={(['personal', 'notPersonal'] as const).map((kind) => ({
        value: kind,
        label: t(`form.kind.${kind}`),
      }))}
      onChange={(kind) => onTag(withFieldKind(tag, kind))}
    />
  );
}
