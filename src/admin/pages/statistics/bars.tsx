import { Box, Flex, Typography } from '@strapi/design-system';
import type { ReactNode } from 'react';
import { useTheme } from 'styled-components';
import type { LeadLine } from '../../../api/statistics/figures';
import { useWords } from './use-words';

interface BarsProps {
  readonly title: string;
  readonly lines: readonly LeadLine[];
}

const WIDTH = 1200;
const ROW = 32;
const NAME = 300;
const FIGURE = 70;

/** One row per group: its leads, and in front of them those that were won. */
export function Bars({ title, lines }: BarsProps) {
  const { colors } = useTheme();
  const words = useWords();
  const most = Math.max(1, ...lines.map(({ leads }) => leads));
  const width = (leads: number) => ((WIDTH - NAME - FIGURE) * leads) / most;
  return (
    <Figure>
      <svg
        viewBox={`0 0 ${WIDTH} ${lines.length * ROW}`}
        width="100%"
        role="img"
        aria-label={title}
      >
        {lines.map((line, index) => (
          <g key={line.label} transform={`translate(0 ${index * ROW})`}>
            <title>{barTitle(line, words)}</title>
            <text x={NAME - 12} y={22} textAnchor="end" fontSize={14} fill={colors.neutral800}>
              {shortened(words.label(line.label))}
            </text>
            <rect
              x={NAME}
              y={7}
              height={20}
              rx={3}
              width={width(line.leads)}
              fill={colors.primary200}
            />
            <rect
              x={NAME}
              y={7}
              height={20}
              rx={3}
              width={width(line.won)}
              fill={colors.primary600}
            />
            <text x={NAME + width(line.leads) + 8} y={22} fontSize={14} fill={colors.neutral800}>
              {words.count(line.leads)}
            </text>
          </g>
        ))}
      </svg>
    </Figure>
  );
}

const MONTH = 18;
const HEIGHT = 190;
const AXIS = 24;

/** One column per month, oldest first; years are named under their January. */
export function MonthColumns({ title, lines }: BarsProps) {
  const { colors } = useTheme();
  const words = useWords();
  const most = Math.max(1, ...lines.map(({ leads }) => leads));
  const height = (leads: number) => ((HEIGHT - AXIS) * leads) / most;
  const width = Math.max(lines.length * MONTH, 66 * MONTH);
  return (
    <Figure>
      <svg viewBox={`0 0 ${width} ${HEIGHT}`} width="100%" role="img" aria-label={title}>
        {lines.map((line, index) => (
          <g key={line.label} transform={`translate(${index * MONTH} ${HEIGHT - AXIS})`}>
            <title>{barTitle(line, words)}</title>
            <Column fill={colors.primary200} height={height(line.leads)} />
            <Column fill={colors.primary600} height={height(line.won)} />
            {(index === 0 || line.label.endsWith('-01')) && (
              <text y={18} fontSize={12} fill={colors.neutral700}>
                {line.label.slice(0, 4)}
              </text>
            )}
          </g>
        ))}
        <line x2={width} y1={HEIGHT - AXIS} y2={HEIGHT - AXIS} stroke={colors.neutral300} />
      </svg>
    </Figure>
  );
}

const Column = ({ fill, height }: { readonly fill: string; readonly height: number }) => (
  <rect y={-height} width={MONTH - 4} height={height} rx={2} fill={fill} />
);

/** A chart with its legend. */
function Figure({ children }: { readonly children: ReactNode }) {
  const { t } = useWords();
  return (
    <Box tag="figure" margin={0}>
      {children}
      <Flex tag="figcaption" gap={4} paddingTop={2}>
        <Key colour="primary200" word={t('legend.leads')} />
        <Key colour="primary600" word={t('legend.won')} />
      </Flex>
    </Box>
  );
}

interface KeyProps {
  readonly colour: 'primary200' | 'primary600';
  readonly word: string;
}

const Key = ({ colour, word }: KeyProps) => (
  <Flex gap={2}>
    <Box background={colour} width="1.2rem" height="1.2rem" hasRadius />
    <Typography variant="pi" textColor="neutral700">
      {word}
    </Typography>
  </Flex>
);

const barTitle = ({ label, leads, won }: LeadLine, words: ReturnType<typeof useWords>) =>
  words.t('bar', { label: words.label(label), leads, won });

const shortened = (name: string) => (name.length > 38 ? `${name.slice(0, 37)}…` : name);
