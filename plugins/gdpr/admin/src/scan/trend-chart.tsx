import { useIntl } from 'react-intl';
import { useTheme } from 'styled-components';

import { useTranslate } from '../ui/use-translate';
import { plot, type TrendPoint } from './trend';

const WIDTH = 640;
const HEIGHT = 160;
const LEFT = 44;
const RIGHT = 14;
const TOP = 12;
const BOTTOM = 26;

/** How many findings were open, over time; its table twin says the same in figures. */
export function TrendChart({ points }: { readonly points: readonly TrendPoint[] }) {
  const t = useTranslate();
  const { colors } = useTheme();
  const { formatNumber } = useIntl();
  const { dots, ticks } = plot(points, WIDTH - LEFT - RIGHT, HEIGHT);
  const line = dots.map(({ x, y }) => `${x},${y}`).join(' ');
  const [first, last] = [dots[0], dots[dots.length - 1]];
  return (
    <svg
      viewBox={`0 0 ${WIDTH} ${HEIGHT + TOP + BOTTOM}`}
      width="100%"
      role="img"
      aria-label={t('scan.trend.summary', {
        first: points[0]?.open ?? 0,
        last: points[points.length - 1]?.open ?? 0,
        count: points.length,
      })}
    >
      <g transform={`translate(${LEFT} ${TOP})`}>
        {ticks.map(({ y, value }) => (
          <g key={value} transform={`translate(0 ${y})`}>
            <line x2={WIDTH - LEFT - RIGHT} stroke={colors.neutral200} />
            <text x={-8} y={4} fontSize={12} textAnchor="end" fill={colors.neutral700}>
              {formatNumber(value)}
            </text>
          </g>
        ))}
        {first && last ? (
          <polygon
            points={`${first.x},${HEIGHT} ${line} ${last.x},${HEIGHT}`}
            fill={colors.primary200}
            opacity={0.5}
          />
        ) : null}
        <polyline points={line} fill="none" stroke={colors.primary600} strokeWidth={2} />
        <Dots points={points} dots={dots} />
        <Dates points={points} />
      </g>
    </svg>
  );
}

interface DotsProps {
  readonly points: readonly TrendPoint[];
  readonly dots: readonly { readonly x: number; readonly y: number }[];
}

function Dots({ points, dots }: DotsProps) {
  const t = useTranslate();
  const { colors } = useTheme();
  const { formatDate } = useIntl();
  return dots.map(({ x, y }, i) => {
    const point = points[i];
    return point ? (
      <circle key={point.at} cx={x} cy={y} r={4} fill={colors.primary600}>
        <title>
          {t('scan.trend.point', {
            date: formatDate(point.at, { dateStyle: 'long' }),
            count: point.open,
          })}
        </title>
      </circle>
    ) : null;
  });
}

/** The first and the last day under the axis. */
function Dates({ points }: { readonly points: readonly TrendPoint[] }) {
  const { colors } = useTheme();
  const { formatDate } = useIntl();
  const day = (point: TrendPoint | undefined) =>
    point ? formatDate(point.at, { dateStyle: 'medium' }) : '';
  const last = points[points.length - 1];
  return (
    <>
      {points.length > 1 ? (
        <text y={HEIGHT + 20} fontSize={12} fill={colors.neutral700}>
          {day(points[0])}
        </text>
      ) : null}
      <text
        x={WIDTH - LEFT - RIGHT}
        y={HEIGHT + 20}
        fontSize={12}
        textAnchor="end"
        fill={colors.neutral700}
      >
        {day(last)}
      </text>
    </>
  );
}
