import * as React from 'react';
import { Field, Flex, TextInput, Typography } from '@strapi/design-system';

import { useTranslate } from './use-translate';

interface TypedWordProps {
  /** what must be typed, to the letter */
  readonly word: string;
  readonly value: string;
  readonly onChange: (value: string) => void;
}

/** The word and its number that prove an act was not a slip of the hand. */
export function TypedWord({ word, value, onChange }: TypedWordProps) {
  const t = useTranslate();
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
        {t('erasure.confirm.word.hint', { word })}
      </Typography>
    </Flex>
  );
}
