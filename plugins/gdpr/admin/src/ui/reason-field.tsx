import type * as React from 'react';
import { Field, Textarea } from '@strapi/design-system';

interface ReasonFieldProps {
  readonly label: string;
  readonly hint: string;
  readonly value: string;
  readonly onChange: (value: string) => void;
  /** @default 500 */
  readonly maxLength?: number;
  readonly required?: boolean;
}

/** Why something is done: kept with it. */
export function ReasonField({
  label,
  hint,
  value,
  onChange,
  maxLength = 500,
  required = false,
}: ReasonFieldProps) {
  return (
    <Field.Root name="reason" width="100%" hint={hint} required={required}>
      <Field.Label>{label}</Field.Label>
      <Textarea
        value={value}
        maxLength={maxLength}
        onChange={({ target }: React.ChangeEvent<HTMLTextAreaElement>) => onChange(target.value)}
      />
      <Field.Hint />
    </Field.Root>
  );
}
