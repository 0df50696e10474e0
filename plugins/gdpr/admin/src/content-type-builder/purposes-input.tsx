import * as React from 'react';
import { Field, Flex, Tag, TextInput } from '@strapi/design-system';
import { Cross } from '@strapi/icons';

import { useTranslate } from '../ui/use-translate';

interface PurposesInputProps {
  readonly purposes: readonly string[];
  readonly onChange: (purposes: string[] | undefined) => void;
}

/** Free words that say what the field is for: Enter, a comma or leaving the input adds one. */
export function PurposesInput({ purposes, onChange }: PurposesInputProps) {
  const t = useTranslate();
  const [text, setText] = React.useState('');
  const add = () => {
    const added = text
      .split(',')
      .map((word) => word.trim())
      .filter((word) => word && !purposes.includes(word));
    setText('');
    if (added.length > 0) onChange([...purposes, ...new Set(added)]);
  };
  const remove = (purpose: string) => {
    const left = purposes.filter((other) => other !== purpose);
    onChange(left.length === 0 ? undefined : left);
  };
  return (
    <Field.Root hint={t('form.purposes.hint')} width="100%">
      <Field.Label>{t('form.purposes')}</Field.Label>
      <TextInput
        value={text}
        placeholder={t('form.purposes.example')}
        onChange={(event: React.ChangeEvent<HTMLInputElement>) => setText(event.target.value)}
        onBlur={add}
        onKeyDown={(event: React.KeyboardEvent) => {
          if (event.key !== 'Enter' && event.key !== ',') return;
          // Enter would submit the whole form of the Content-Type Builder.
          event.preventDefault();
          add();
        }}
      />
      <Field.Hint />
      <Flex gap={1} wrap="wrap">
        {purposes.map((purpose) => (
          <Tag
            key={purpose}
            icon={<Cross />}
            label={t('form.purposes.remove', { purpose })}
            onClick={(event) => {
              event.preventDefault();
              remove(purpose);
            }}
          >
            {purpose}
          </Tag>
        ))}
      </Flex>
    </Field.Root>
  );
}
