import { Box } from '@strapi/design-system';
import { useIntl } from 'react-intl';
import { styled } from 'styled-components';

import { STATUSES, type Status } from '../../../shared/contracts/inventory-filter';
import { useTranslate } from '../ui/use-translate';
import { arcs } from './arcs';

/** Colour of the theme for each status; 500 and 600 tell apart in both themes. */
export const SHADES = {
  unclassified: 'warning500',
  error: 'danger600',
  personal: 'primary600',
  notPersonal: 'success500',
} as const satisfies Record<Status, string>;

const RADIUS = 40;

/** Share of each status; its table twin says the same in words and figures. */
export function CoverageDonut({ counts }: { readonly counts: Record<Status, number> }) {
  const t = useTranslate();
  const { formatNumber } = useIntl();
  const total = STATUSES.reduce((sum, status) => sum + counts[status], 0);
  const classified = counts.personal + counts.notPersonal;
  // Rounded down: one field left is never shown as 100 %.
  const share = formatNumber(total === 0 ? 0 : Math.floor((classified / total) * 1000) / 1000, {
    style: 'percent',
    maximumFractionDigits: 1,
  });

  return (
    <Box width="16rem" height="16rem" shrink={0}>
      <svg
        viewBox="0 0 100 100"
        role="img"
        aria-label={t('tagging.coverage.summary', { classified, total, share })}
      >
        <Ring cx="50" cy="50" r={RADIUS} />
        {arcs(
          STATUSES.map((status) => counts[status]),
          RADIUS,
        ).map(({ length, offset, gap }, i) => {
          const status = STATUSES[i];
          return status === undefined || length === 0 ? null : (
            <Arc
              key={status}
              cx="50"
              cy="50"
              r={RADIUS}
              $status={status}
              strokeDasharray={`${length} ${gap}`}
              strokeDashoffset={offset}
              transform="rotate(-90 50 50)"
            />
          );
        })}
        <Figure x="50" y="50" aria-hidden>
          {share}
        </Figure>
        <Words x="50" y="62" aria-hidden>
          {t('tagging.coverage.classified')}
        </Words>
      </svg>
    </Box>
  );
}

const Ring = styled.circle`
  fill: none;
  stroke: ${({ theme }) => theme.colors.neutral150};
  stroke-width: 12;
`;

const Arc = styled.circle<{ $status: Status }>`
  fill: none;
  stroke: ${({ theme, $status }) => theme.colors[SHADES[$status]]};
  stroke-width: 12;
`;

const Figure = styled.text`
  fill: ${({ theme }) => theme.colors.neutral800};
  font-size: 15px;
  font-weight: 700;
  text-anchor: middle;
`;

const Words = styled.text`
  fill: ${({ theme }) => theme.colors.neutral600};
  font-size: 8px;
  text-anchor: middle;
`;
