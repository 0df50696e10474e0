import { Box, Flex, Typography } from '@strapi/design-system';
import { useIntl } from 'react-intl';
import { styled } from 'styled-components';

import { CATEGORIES, type FindingCategory } from '../../../shared/contracts/detection-vocabulary';
import type { FindingsTrend } from '../../../shared/contracts/scan';
import { useTranslate } from '../ui/use-translate';
import { isIdentifier } from './category-badge';

interface CategoryCardsProps {
  /** open findings, now */
  readonly counts: FindingsTrend['points'][number]['byCategory'];
  readonly chosen: readonly FindingCategory[];
  readonly onChoose: (categories: FindingCategory[]) => void;
}

/** How many are open, for each category that has any; a click narrows the list to it. */
export function CategoryCards({ counts, chosen, onChoose }: CategoryCardsProps) {
  const t = useTranslate();
  const { formatNumber } = useIntl();
  const found = CATEGORIES.filter(
    (category) => (counts[category] ?? 0) > 0 || chosen.includes(category),
  ).sort((a, b) => (counts[b] ?? 0) - (counts[a] ?? 0));
  const toggle = (category: FindingCategory) =>
    onChoose(
      chosen.includes(category) ? chosen.filter((one) => one !== category) : [...chosen, category],
    );
  return (
    <Box tag="section" aria-labelledby="gdpr-open">
      <Box paddingBottom={3}>
        <Typography id="gdpr-open" variant="beta" tag="h2">
          {t('scan.cards.title')}
        </Typography>
      </Box>
      {found.length === 0 ? (
        <Typography tag="p" textColor="neutral700">
          {t('scan.cards.none')}
        </Typography>
      ) : (
        <Flex tag="ul" gap={2} wrap="wrap" alignItems="stretch">
          {found.map((category) => (
            <li key={category}>
              <CardButton
                type="button"
                aria-pressed={chosen.includes(category)}
                data-identifier={isIdentifier(category)}
                onClick={() => toggle(category)}
              >
                <Typography variant="beta">{formatNumber(counts[category] ?? 0)}</Typography>
                <Typography variant="pi" textColor="neutral700">
                  {t(`finding.${category}`)}
                </Typography>
              </CardButton>
            </li>
          ))}
        </Flex>
      )}
    </Box>
  );
}

const CardButton = styled.button`
  display: flex;
  flex-direction: column;
  align-items: flex-start;
  width: 15rem;
  height: 100%;
  padding: 1.2rem;
  border: 1px solid ${({ theme }) => theme.colors.neutral200};
  border-left: 4px solid ${({ theme }) => theme.colors.danger600};
  border-radius: ${({ theme }) => theme.borderRadius};
  background: ${({ theme }) => theme.colors.neutral0};
  color: ${({ theme }) => theme.colors.neutral800};
  text-align: left;
  cursor: pointer;

  &[data-identifier='true'] {
    border-left-color: ${({ theme }) => theme.colors.primary600};
  }

  // the left side says what kind of category it is, chosen or not
  &:hover,
  &[aria-pressed='true'] {
    border-top-color: ${({ theme }) => theme.colors.primary600};
    border-right-color: ${({ theme }) => theme.colors.primary600};
    border-bottom-color: ${({ theme }) => theme.colors.primary600};
  }

  &[aria-pressed='true'] {
    background: ${({ theme }) => theme.colors.primary100};
  }

  &:focus-visible {
    outline: 2px solid ${({ theme }) => theme.colors.primary600};
    outline-offset: 2px;
  }
`;
