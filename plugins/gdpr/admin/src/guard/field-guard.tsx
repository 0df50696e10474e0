import * as React from 'react';
import { useField, useForm } from '@strapi/strapi/admin';
import { styled } from 'styled-components';

import { useTranslate } from '../ui/use-translate';
import { fieldVerdict, isFilled, type FieldVerdict } from './field-verdict';
import { useLiveCheck } from './form-checks';
import { Reminder } from './reminder';
import { useFieldName } from './use-field-name';
import { useVerdictWords } from './use-verdict-words';
import type { Watch } from './watched';

/** Fields that one button can empty; the others have their own. */
const CLEARED: readonly string[] = [
  'string',
  'text',
  'richtext',
  'email',
  'integer',
  'biginteger',
  'decimal',
  'float',
  'date',
  'datetime',
  'time',
  'enumeration',
  'json',
];

interface FieldGuardProps {
  readonly watch: Watch;
  readonly type: string;
  /** the field's own description */
  readonly own: React.ReactNode;
  /** how the form names the fields beside it */
  readonly labels: Labels;
}

type Labels = Readonly<Record<string, string>>;

/**
 * Under a watched field: its description, the reminder, and, as she types, what her text reveals and what to write
 * instead. Strapi ties the hint to its input by `aria-describedby`.
 */
export function FieldGuard({ watch, type, own, labels }: FieldGuardProps) {
  const name = useFieldName();
  const disabled = useForm('gdpr', (form) => form.disabled);
  const { value } = useField(name);
  const verdict = useVerdict(name, value);
  return (
    <>
      {own}
      {disabled ? null : (
        <>
          {watch.forbidden ? <Rule watch={watch} labels={labels} /> : null}
          {watch.onFinding === undefined ? null : <Reminder />}
          <span aria-live="polite" data-testid={`gdpr-guard-${name}`}>
            {verdict.text ? <Revealing text={verdict.text} /> : null}
            {verdict.forbidden ? <Filled name={name} type={type} /> : null}
          </span>
        </>
      )}
    </>
  );
}

function useVerdict(name: string, value: unknown): FieldVerdict {
  const { subscribe, current } = useLiveCheck();
  const checked = React.useSyncExternalStore(subscribe, current);
  return React.useMemo(() => fieldVerdict(name.split('.'), checked, value), [name, checked, value]);
}

function Rule({ watch: { forbidden }, labels }: Pick<FieldGuardProps, 'watch' | 'labels'>) {
  const { ruleOf } = useVerdictWords((attribute) => labels[attribute]);
  return forbidden ? <Block>{ruleOf(forbidden)}</Block> : null;
}

function Revealing({ text }: { readonly text: NonNullable<FieldVerdict['text']> }) {
  const t = useTranslate();
  const { foundIn } = useVerdictWords();
  const { mode, justified, revealed } = text;
  return (
    <Verdict $tone={mode === 'block' ? 'danger' : 'warning'}>
      {revealed.map((one) => (
        <Block key={one.category}>
          <strong>{foundIn(one)}</strong> {t(`suggestion.${one.category}`)}
        </Block>
      ))}
      <Block>{t(justified ? 'guard.live.justified' : `guard.live.${mode}`)}</Block>
    </Verdict>
  );
}

function Filled({ name, type }: { readonly name: string; readonly type: string }) {
  const t = useTranslate();
  const { onChange, value } = useField(name);
  return (
    <Verdict $tone="danger">
      <Block>
        <strong>{t('guard.live.forbidden')}</strong>
      </Block>
      {CLEARED.includes(type) && isFilled(value) ? (
        <Clear type="button" onClick={() => onChange(name, null)}>
          {t('guard.live.clear')}
        </Clear>
      ) : null}
    </Verdict>
  );
}

const Block = styled.span`
  display: block;
`;

const Verdict = styled.span<{ readonly $tone: 'warning' | 'danger' }>`
  display: flex;
  flex-direction: column;
  align-items: flex-start;
  gap: 0.4rem;
  margin-top: 0.4rem;
  padding: 0.8rem;
  border-left: 3px solid ${({ theme, $tone }) => theme.colors[`${$tone}600`]};
  border-radius: ${({ theme }) => theme.borderRadius};
  background: ${({ theme, $tone }) => theme.colors[`${$tone}100`]};
  color: ${({ theme }) => theme.colors.neutral800};
  overflow-wrap: anywhere;
`;

const Clear = styled.button`
  padding: 0.4rem 0.8rem;
  border: 1px solid ${({ theme }) => theme.colors.danger700};
  border-radius: ${({ theme }) => theme.borderRadius};
  background: ${({ theme }) => theme.colors.neutral0};
  color: ${({ theme }) => theme.colors.danger700};
  font-size: 1.2rem;
  font-weight: 600;
  cursor: pointer;

  &:focus-visible {
    outline: 2px solid ${({ theme }) => theme.colors.primary600};
    outline-offset: 1px;
  }
`;
