import { Badge } from '@strapi/design-system';
import { styled } from 'styled-components';

/** What a status means to the reader: it picks the colour, the text carries the sense. */
export type Tone = 'success' | 'warning' | 'danger' | 'neutral' | 'primary';

interface StatusBadgeProps {
  readonly tone: Tone;
  readonly children: string;
}

// 700 on 100 keeps 4.5:1 in both themes, except for the warning, whose text is then neutral.
const COLOURS = {
  success: { backgroundColor: 'success100', textColor: 'success700' },
  warning: { backgroundColor: 'warning100', textColor: 'neutral800' },
  danger: { backgroundColor: 'danger100', textColor: 'danger700' },
  neutral: { backgroundColor: 'neutral150', textColor: 'neutral800' },
  primary: { backgroundColor: 'primary100', textColor: 'primary700' },
} as const satisfies Record<Tone, { backgroundColor: string; textColor: string }>;

/** A short status in a colour of the theme. */
export function StatusBadge({ tone, children }: StatusBadgeProps) {
  return <OneLine {...COLOURS[tone]}>{children}</OneLine>;
}

const OneLine = styled(Badge)`
  white-space: nowrap;
`;
