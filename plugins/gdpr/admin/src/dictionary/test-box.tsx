import * as React from 'react';
import { Box, Field, Flex, Textarea, Typography, VisuallyHidden } from '@strapi/design-system';

import type { DictionaryChanges, TextFinding } from '../../../shared/contracts/detection';
import { CategoryBadge } from '../scan/category-badge';
import { Card } from '../ui/card';
import { Mono } from '../ui/code-block';
import { Mark, Quoted } from '../ui/mark';
import { useTranslate } from '../ui/use-translate';
import { ConfidenceWord } from './built-in-rules';
import { segments } from './segments';
import { useTrial, type Trial } from './use-trial';
import { WordsProblem } from './words-problem';

interface TestBoxProps {
  /** words that are not saved yet, tried all the same; undefined: those in force */
  readonly changes: DictionaryChanges | undefined;
  readonly version: number;
}

/** A text to type, and what would be found in it with the words as they stand on the page. */
export function TestBox({ changes, version }: TestBoxProps) {
  const t = useTranslate();
  const [text, setText] = React.useState('');
  // Only its words make another trial: the page makes a new object at each letter.
  const key = changes && JSON.stringify(changes);
  const stable = React.useMemo(
    () => (key === undefined ? undefined : (JSON.parse(key) as DictionaryChanges)),
    [key],
  );
  const trial = useTrial(text, stable);
  return (
    <Card tag="section">
      <Flex direction="column" alignItems="stretch" gap={1}>
        <Typography tag="h2" variant="delta">
          {t('dictionary.try.title')}
        </Typography>
        <Typography tag="p" variant="pi" textColor="neutral700">
          {changes ? t('dictionary.try.unsaved') : t('dictionary.try.saved', { version })}
        </Typography>
      </Flex>
      <Field.Root name="try" width="100%" hint={t('dictionary.try.hint')}>
        <Field.Label>{t('dictionary.try.label')}</Field.Label>
        <Textarea
          value={text}
          maxLength={10_000}
          placeholder={t('dictionary.try.example')}
          onChange={({ target }: React.ChangeEvent<HTMLTextAreaElement>) => setText(target.value)}
        />
        <Field.Hint />
      </Field.Root>
      <Result trial={trial} />
    </Card>
  );
}

function Result({ trial }: { readonly trial: Trial }) {
  const t = useTranslate();
  const { text, findings, error, trying } = trial;
  return (
    <Box minHeight="12rem" aria-busy={trying}>
      <Typography tag="p" fontWeight="semiBold" role="status">
        {text === '' || error !== undefined
          ? ''
          : t('dictionary.try.found', { count: findings.length })}
      </Typography>
      {error === undefined ? null : (
        <WordsProblem title={t('dictionary.try.failed')} error={error} />
      )}
      {text === '' || error !== undefined ? null : (
        <>
          <Box background="neutral100" hasRadius padding={3} marginTop={2}>
            <Marked text={text} findings={findings} />
          </Box>
          <FindingLines text={text} findings={findings} />
        </>
      )}
    </Box>
  );
}

type Found = Pick<Trial, 'text' | 'findings'>;

function Marked({ text, findings }: Found) {
  const t = useTranslate();
  const names = (inside: readonly TextFinding[]) =>
    [...new Set(inside.map(({ category }) => t(`finding.${category}`)))].join(', ');
  return (
    <Quoted data-testid="gdpr-tried">
      {segments(text, findings).map((segment) =>
        segment.findings.length === 0 ? (
          <React.Fragment key={segment.start}>{segment.text}</React.Fragment>
        ) : (
          <Mark key={segment.start} title={names(segment.findings)}>
            {segment.text}
            <VisuallyHidden> ({names(segment.findings)})</VisuallyHidden>
          </Mark>
        ),
      )}
    </Quoted>
  );
}

function FindingLines({ text, findings }: Found) {
  return (
    <Flex tag="ul" direction="column" alignItems="stretch" gap={3} paddingTop={3}>
      {findings.map(({ start, end, category, rule, confidence }) => (
        <Flex
          key={`${start} ${end} ${category} ${rule}`}
          tag="li"
          direction="column"
          alignItems="flex-start"
          gap={1}
        >
          <Flex gap={2} wrap="wrap">
            <CategoryBadge category={category} />
            <Typography fontWeight="semiBold" style={{ overflowWrap: 'anywhere' }}>
              {text.slice(start, end)}
            </Typography>
          </Flex>
          <Flex gap={2} wrap="wrap">
            <ConfidenceWord confidence={confidence} />
            <Typography variant="pi" textColor="neutral600">
              <Mono>{rule}</Mono>
            </Typography>
          </Flex>
        </Flex>
      ))}
    </Flex>
  );
}
