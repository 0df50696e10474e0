import type * as React from 'react';
import { Flex, Grid } from '@strapi/design-system';

import { ACCESSES, ORIGINS, SENSITIVITIES } from '../../../shared/contracts/tag-vocabulary';
import type { FieldTag } from '../../../shared/contracts/tags';
import { defaultsFor } from '../../../server/src/tagging/category-defaults';
import { useTranslate } from '../ui/use-translate';
import type { FieldPartProps } from './field-tag-input';
import { Area, Choice, Tick } from './inputs';
import { PurposesInput } from './purposes-input';
import { withKey } from './tag-edit';

/** What a personal field says beside its category and its erasure; unset means as its category implies. */
export function PersonalInputs({ tag, type, onTag }: FieldPartProps) {
  const t = useTranslate();
  const implied = defaultsFor(tag?.category ?? undefined, type);
  const set = <K extends keyof FieldTag>(key: K, value: FieldTag[K]) =>
    onTag(withKey(tag, key, value));
  const choices = <V extends string>(group: string, values: readonly V[]) =>
    values.map((value) => ({ value, label: t(`tagging.${group}.${value}`) }));

  return (
    <>
      <Cell>
        <Choice
          label={t('form.sensitivity')}
          placeholder={t('form.implied', {
            value: t(`tagging.sensitivity.${implied.sensitivity}`),
          })}
          value={tag?.sensitivity ?? undefined}
          options={choices('sensitivity', SENSITIVITIES)}
          onChange={(value) => set('sensitivity', value)}
        />
      </Cell>
      <Cell>
        <PurposesInput
          purposes={tag?.purposes ?? []}
          onChange={(purposes) => set('purposes', purposes)}
        />
      </Cell>
      <Cell>
        <Choice
          label={t('form.origin')}
          hint={t('form.origin.hint')}
          placeholder={t('form.implied', { value: t('tagging.origin.provided') })}
          value={tag?.origin ?? undefined}
          options={choices('origin', ORIGINS)}
          onChange={(value) => set('origin', value)}
        />
      </Cell>
      <Cell>
        <Choice
          label={t('form.access')}
          hint={t('form.access.hint')}
          placeholder={t('form.implied', { value: t(`tagging.access.${implied.access}`) })}
          value={tag?.access ?? undefined}
          options={choices('access', ACCESSES)}
          onChange={(value) => set('access', value)}
        />
      </Cell>
      {!UNFIT_TO_IDENTIFY.includes(type) && (
        <Cell>
          <Choice
            label={t('form.identifier')}
            hint={t('form.identifier.hint')}
            placeholder={t('form.implied', {
              value: t(`form.${implied.identifier ? 'yes' : 'no'}`),
            })}
            value={tag?.identifier == null ? undefined : tag.identifier ? 'yes' : 'no'}
            options={(['yes', 'no'] as const).map((value) => ({
              value,
              label: t(`form.${value}`),
            }))}
            onChange={(value) =>
              set('identifier', value === undefined ? undefined : value === 'yes')
            }
          />
        </Cell>
      )}
      <ForbiddenInputs tag={tag} onForbidden={(forbidden) => set('forbidden', forbidden)} />
    </>
  );
}

/** Types whose value cannot tell one person from another; the server refuses the mark on them. */
const UNFIT_TO_IDENTIFY = ['media', 'json', 'boolean', 'component', 'dynamiczone', 'password'];

interface ForbiddenInputsProps {
  readonly tag: FieldTag | undefined;
  readonly onForbidden: (forbidden: FieldTag['forbidden']) => void;
}

/** Data that must not be kept, and why; exceptions written in the schema (`unless`) stay untouched. */
function ForbiddenInputs({ tag, onForbidden }: ForbiddenInputsProps) {
  const t = useTranslate();
  const forbidden = tag?.forbidden;
  const rule = typeof forbidden === 'object' && forbidden !== null ? forbidden : undefined;
  const because = (text: string) => onForbidden(withKey(rule, 'because', text) ?? true);
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
          onChange={because}
        />
      )}
    </Cell>
  );
}

/** A place in the form's grid. */
export function Cell({
  children,
  wide,
}: {
  readonly children: React.ReactNode;
  readonly wide?: boolean;
}) {
  return (
    <Grid.Item col={wide ? 12 : 6} xs={12} alignItems="stretch" direction="column">
      <Flex direction="column" alignItems="stretch" gap={3}>
        {children}
      </Flex>
    </Grid.Item>
  );
}
