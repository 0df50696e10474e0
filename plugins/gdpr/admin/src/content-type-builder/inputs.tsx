import type * as React from 'react';
import {
  Checkbox,
  Field,
  NumberInput,
  SingleSelect,
  SingleSelectOption,
  Textarea,
  TextInput,
} from '@strapi/design-system';

import { RoomyField } from '../ui/roomy-field';
import { useTranslate } from '../ui/use-translate';

interface CommonProps {
  readonly label: string;
  readonly hint?: string;
  /** key of a translation, already prefixed, or undefined */
  readonly error?: string | undefined;
}

interface ChoiceProps<V extends string> extends CommonProps {
  readonly value: V | undefined;
  readonly options: readonly { readonly value: V; readonly label: string }[];
  /** what holds while nothing is chosen */
  readonly placeholder: string;
  readonly onChange: (value: V | undefined) => void;
}

/** One of a closed list, or nothing. */
export function Choice<V extends string>(props: ChoiceProps<V>) {
  const { label, hint, error, value, options, placeholder, onChange } = props;
  const t = useTranslate();
  return (
    <Labelled label={label} hint={hint} error={error}>
      <SingleSelect
        value={value ?? ''}
        placeholder={placeholder}
        clearLabel={t('form.clear')}
        onChange={(chosen) => onChange(options.find((option) => option.value === chosen)?.value)}
        onClear={() => onChange(undefined)}
      >
        {options.map((option) => (
          <SingleSelectOption key={option.value} value={option.value}>
            {option.label}
          </SingleSelectOption>
        ))}
      </SingleSelect>
    </Labelled>
  );
}

interface TextProps extends CommonProps {
  readonly value: string | null | undefined;
  readonly placeholder?: string;
  readonly onChange: (value: string) => void;
}

/** One line of text. */
export function Text({ label, hint, error, value, placeholder, onChange }: TextProps) {
  return (
    <Labelled label={label} hint={hint} error={error}>
      <TextInput
        value={value ?? ''}
        placeholder={placeholder ?? ''}
        onChange={(event: React.ChangeEvent<HTMLInputElement>) => onChange(event.target.value)}
      />
    </Labelled>
  );
}

/** Several lines of text. */
export function Area({ label, hint, error, value, onChange }: TextProps) {
  return (
    <Labelled label={label} hint={hint} error={error}>
      <Textarea
        value={value ?? ''}
        onChange={(event: React.ChangeEvent<HTMLTextAreaElement>) => onChange(event.target.value)}
      />
    </Labelled>
  );
}

interface WholeProps extends CommonProps {
  readonly value: number | null | undefined;
  readonly placeholder?: string;
  readonly onChange: (value: number | undefined) => void;
}

/** A number, or nothing. */
export function Whole({ label, hint, error, value, placeholder, onChange }: WholeProps) {
  return (
    <Labelled label={label} hint={hint} error={error}>
      <NumberInput
        {...(value === null || value === undefined ? {} : { value })}
        placeholder={placeholder ?? ''}
        onValueChange={onChange}
      />
    </Labelled>
  );
}

interface TickProps {
  readonly label: string;
  readonly checked: boolean;
  readonly onChange: (checked: boolean) => void;
}

/** Yes or no. */
export function Tick({ label, checked, onChange }: TickProps) {
  return (
    <Checkbox checked={checked} onCheckedChange={(value) => onChange(value === true)}>
      {label}
    </Checkbox>
  );
}

interface LabelledProps {
  readonly label: string;
  readonly hint?: string | undefined;
  readonly error: string | undefined;
  readonly children: React.ReactNode;
}

/** Label, hint and error around any input of the design system. */
export function Labelled({ label, hint, error, children }: LabelledProps) {
  const t = useTranslate();
  const message = error?.replace(/^gdpr\./, '');
  return (
    <RoomyField hint={hint} {...(message === undefined ? {} : { error: t(message) })} width="100%">
      <Field.Label>{label}</Field.Label>
      {children}
      <Field.Error />
      <Field.Hint />
    </RoomyField>
  );
}
