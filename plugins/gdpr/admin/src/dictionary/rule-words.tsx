import * as React from 'react';
import { Box, Flex, TextButton, Typography } from '@strapi/design-system';

import type { Rule } from '../../../shared/contracts/detection';
import { useTranslate } from '../ui/use-translate';
import { usePatternText } from './use-pattern-text';

/** How many patterns are shown before one asks for all. */
const FIRST = 3;
const CLIP = 140;

/** What a rule finds and when, in words: its first patterns, or all of them. */
export function RuleWords({ rule }: { readonly rule: Rule }) {
  const t = useTranslate();
  const read = usePatternText();
  const [all, setAll] = React.useState(false);
  const texts = rule.patterns.map(read);
  const contexts = [...(rule.when ?? []), ...(rule.unless ?? [])].length;
  const shown = all ? texts : texts.slice(0, FIRST).map(clipped);
  return (
    <Flex direction="column" alignItems="flex-start" gap={1}>
      <ul>
        {shown.map((text) => (
          <Typography key={text} tag="li" style={{ overflowWrap: 'anywhere' }}>
            {text}
          </Typography>
        ))}
      </ul>
      {all ? <Conditions rule={rule} /> : null}
      {isLong(texts) || contexts > 0 ? (
        <TextButton aria-expanded={all} onClick={() => setAll(!all)}>
          {all
            ? t('dictionary.rule.less')
            : t('dictionary.rule.more', {
                count: Math.max(0, texts.length - FIRST),
                contexts,
              })}
        </TextButton>
      ) : null}
    </Flex>
  );
}

function Conditions({ rule }: { readonly rule: Rule }) {
  const t = useTranslate();
  const read = usePatternText();
  return (['when', 'unless'] as const).map((side) => {
    const patterns = rule[side] ?? [];
    return patterns.length === 0 ? null : (
      <Box key={side} paddingTop={1}>
        <Typography tag="p" variant="pi" fontWeight="bold">
          {t(`dictionary.rule.${side}`)}
        </Typography>
        <ul>
          {patterns.map((pattern) => (
            <Typography key={pattern} tag="li" variant="pi" style={{ overflowWrap: 'anywhere' }}>
              {read(pattern)}
            </Typography>
          ))}
        </ul>
      </Box>
    );
  });
}

const isLong = (texts: readonly string[]): boolean =>
  texts.length > FIRST || texts.some((text) => text.length > CLIP);

const clipped = (text: string): string =>
  text.length > CLIP ? `${text.slice(0, text.lastIndexOf(' ', CLIP))} …` : text;
