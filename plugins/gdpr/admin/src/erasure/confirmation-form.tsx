import * as React from 'react';
import {
  Field,
  Flex,
  SingleSelect,
  SingleSelectOption,
  Textarea,
  TextInput,
  Typography,
} from '@strapi/design-system';
import { useIntl } from 'react-intl';

import type { Preview } from '../../../shared/contracts/erasure';
import { useTranslate } from '../ui/use-translate';
import { inLanguage, REASONS, TEXT_LENGTH, type Confirmation } from './confirmation';
import { PreviewSection } from './preview-section';

interface ConfirmationFormProps {
  readonly preview: Pick<Preview, 'word'>;
  readonly confirmation: Confirmation;
  readonly onChange: (change: Partial<Confirmation>) => void;
}

/** Why, and the word that proves it was not a slip of the hand. */
export function ConfirmationForm({ preview, confirmation, onChange }: ConfirmationFormProps) {
  const t = useTranslate();
  return (
    <PreviewSection title={t('erasure.confirm.title')}>
      <ReasonSelect
        value={confirmation.reasonCode}
        onChange={(reasonCode) => onChange({ reasonCode })}
      />
      <FreeReason value={confirmation.reason} onChange={(reason) => onChange({ reason })} />
      <WordField
        word={preview.word}
        value={confirmation.word}
        onChange={(typed) => onChange({ word: typed })}
      />
    </PreviewSection>
  );
}

interface ReasonSelectProps {
  readonly value: Confirmation['reasonCode'];
  readonly onChange: (code: Confirmation['reasonCode']) => void;
}

function ReasonSelect({ value, onChange }: ReasonSelectProps) {
  const t = useTranslate();
  return (
    <Field.Root name="reasonCode" required width="100%">
      <Field.Label>{t('erasure.confirm.reasonCode')}</Field.Label>
      <SingleSelect
        value={value}
        placeholder={t('erasure.confirm.reasonCode.placeholder')}
        onChange={(chosen) => onChange(REASONS.find((code) => code === chosen) ?? '')}
      >
        {REASONS.map((code) => (
          <SingleSelectOption key={code} value={code}>
            {t(`erasure.reason.${code}`)}
          </SingleSelectOption>
        ))}
      </SingleSelect>
    </Field.Root>
  );
}

interface TextFieldProps {
  readonly value: string;
  readonly onChange: (value: string) => void;
}

function FreeReason({ value, onChange }: TextFieldProps) {
  const t = useTranslate();
  return (
    <Field.Root name="reason" width="100%" hint={t('erasure.confirm.reason.hint')}>
      <Field.Label>{t('erasure.confirm.reason')}</Field.Label>
      <Textarea
        value={value}
        maxLength={TEXT_LENGTH}
        onChange={({ target }: React.ChangeEvent<HTMLTextAreaElement>) => onChange(target.value)}
      />
      <Field.Hint />
    </Field.Root>
  );
}

function WordField({ word, value, onChange }: TextFieldProps & { readonly word: Preview['word'] }) {
  const t = useTranslate();
  const expected = inLanguage(word, useIntl().locale);
  const help = React.useId();
  return (
    <Flex direction="column" alignItems="stretch" gap={1}>
      <Field.Root name="word" required width="100%">
        <Field.Label>{t('erasure.confirm.word')}</Field.Label>
        <TextInput
          value={value}
          autoComplete="off"
          autoCapitalize="off"
          spellCheck={false}
          aria-describedby={help}
          onChange={({ target }: React.ChangeEvent<HTMLInputElement>) => onChange(target.value)}
        />
      </Field.Root>
      <Typography id={help} variant="pi" textColor="neutral700">
        {t('erasure.confirm.word.hint', { word: expected })}
      </Typography>
    </Flex>
  );
}
