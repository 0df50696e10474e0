import * as React from 'react';
import {
  Box,
  Button,
  Field,
  Flex,
  MultiSelect,
  MultiSelectOption,
  SingleSelect,
  SingleSelectOption,
  Textarea,
  TextButton,
  TextInput,
  Typography,
} from '@strapi/design-system';

import { REVEALING } from '../../../shared/contracts/detection-vocabulary';
import { Card } from '../ui/card';
import { useTranslate } from '../ui/use-translate';
import { PatternHelp } from './pattern-help';
import { ConfidenceSelect } from './confidence-select';
import type { RuleDraft } from './rule-draft';

interface RuleFormProps {
  readonly form: RuleDraft;
  readonly ready: boolean;
  /** it stands in the place of a built-in rule */
  readonly replaces: boolean;
  readonly onChange: (change: Partial<RuleDraft>) => void;
  readonly onKeep: () => void;
  readonly onClose: () => void;
}

/** One term: what it reveals, its words, how sure it is; its context for those who want it. */
export function RuleForm({ form, ready, replaces, onChange, onKeep, onClose }: RuleFormProps) {
  const t = useTranslate();
  const heading = React.useRef<HTMLHeadingElement>(null);
  const hasContext = form.when !== '' || form.unless !== '' || form.also.length > 0;
  const [advanced, setAdvanced] = React.useState(hasContext);
  React.useEffect(() => heading.current?.focus(), []);
  const key = form.id === undefined ? 'new' : replaces ? 'adapt' : 'edit';
  return (
    <Box paddingBottom={4}>
      <Card tag="section">
        <Typography
          ref={heading}
          tag="h2"
          variant="delta"
          tabIndex={-1}
          style={{ outline: 'none' }}
        >
          {t(`dictionary.form.${key}`, { rule: form.id ?? '' })}
        </Typography>
        <CategorySelect form={form} onChange={onChange} />
        <Lines
          name="patterns"
          value={form.patterns}
          required
          onChange={(patterns) => onChange({ patterns })}
        />
        <PatternHelp />
        <ConfidenceSelect
          value={form.confidence}
          onChange={(confidence) => onChange({ confidence })}
        />
        <Field.Root name="note" width="100%" hint={t('dictionary.form.note.hint')}>
          <Field.Label>{t('dictionary.form.note')}</Field.Label>
          <TextInput
            value={form.note}
            maxLength={500}
            onChange={({ target }: React.ChangeEvent<HTMLInputElement>) =>
              onChange({ note: target.value })
            }
          />
          <Field.Hint />
        </Field.Root>
        <Flex>
          <TextButton aria-expanded={advanced} onClick={() => setAdvanced(!advanced)}>
            {t('dictionary.form.advanced')}
          </TextButton>
        </Flex>
        {advanced ? <Advanced form={form} onChange={onChange} /> : null}
        <Flex gap={2} justifyContent="flex-end">
          <Button variant="tertiary" onClick={onClose}>
            {t('erasure.cancel')}
          </Button>
          <Button disabled={!ready} onClick={onKeep}>
            {t(form.id === undefined ? 'dictionary.form.keep.new' : 'dictionary.form.keep')}
          </Button>
        </Flex>
      </Card>
    </Box>
  );
}

type Part = Pick<RuleFormProps, 'form' | 'onChange'>;

function CategorySelect({ form, onChange }: Part) {
  const t = useTranslate();
  return (
    <Field.Root name="category" required width="100%" hint={t('dictionary.form.category.hint')}>
      <Field.Label>{t('scan.column.category')}</Field.Label>
      <SingleSelect
        value={form.category}
        disabled={form.id !== undefined}
        placeholder={t('dictionary.form.category.choose')}
        onChange={(chosen) =>
          onChange({ category: REVEALING.find((category) => category === chosen) ?? '' })
        }
      >
        {REVEALING.map((category) => (
          <SingleSelectOption key={category} value={category}>
            {t(`finding.${category}`)}
          </SingleSelectOption>
        ))}
      </SingleSelect>
      <Field.Hint />
    </Field.Root>
  );
}

function Advanced({ form, onChange }: Part) {
  const t = useTranslate();
  return (
    <>
      <Lines name="when" value={form.when} onChange={(when) => onChange({ when })} />
      <Lines name="unless" value={form.unless} onChange={(unless) => onChange({ unless })} />
      <Field.Root name="also" width="100%" hint={t('dictionary.form.also.hint')}>
        <Field.Label>{t('dictionary.form.also')}</Field.Label>
        <MultiSelect
          withTags
          value={[...form.also]}
          placeholder={t('dictionary.form.also.none')}
          onChange={(chosen) =>
            onChange({ also: REVEALING.filter((category) => chosen.includes(category)) })
          }
        >
          {REVEALING.filter((category) => category !== form.category).map((category) => (
            <MultiSelectOption key={category} value={category}>
              {t(`finding.${category}`)}
            </MultiSelectOption>
          ))}
        </MultiSelect>
        <Field.Hint />
      </Field.Root>
    </>
  );
}

interface LinesProps {
  readonly name: 'patterns' | 'when' | 'unless';
  readonly value: string;
  readonly required?: boolean;
  readonly onChange: (value: string) => void;
}

function Lines({ name, value, required = false, onChange }: LinesProps) {
  const t = useTranslate();
  return (
    <Field.Root
      name={name}
      width="100%"
      required={required}
      hint={t(`dictionary.form.${name}.hint`)}
    >
      <Field.Label>{t(`dictionary.form.${name}`)}</Field.Label>
      <Textarea
        value={value}
        onChange={({ target }: React.ChangeEvent<HTMLTextAreaElement>) => onChange(target.value)}
      />
      <Field.Hint />
    </Field.Root>
  );
}
