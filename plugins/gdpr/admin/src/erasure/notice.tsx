import type * as React from 'react';
import { Box, Flex, Typography } from '@strapi/design-system';
import { CheckCircle, Information, WarningCircle } from '@strapi/icons';

type NoticeTone = 'info' | 'success' | 'warning' | 'danger';

interface NoticeProps {
  readonly tone: NoticeTone;
  readonly title: string;
  readonly children?: React.ReactNode;
  /** announced at once by screen readers */
  readonly urgent?: boolean;
}

const LOOKS = {
  info: { background: 'primary100', color: 'primary700', border: 'primary200', Icon: Information },
  success: {
    background: 'success100',
    color: 'success700',
    border: 'success200',
    Icon: CheckCircle,
  },
  warning: {
    background: 'warning100',
    color: 'warning700',
    border: 'warning200',
    Icon: WarningCircle,
  },
  danger: { background: 'danger100', color: 'danger700', border: 'danger200', Icon: WarningCircle },
} as const;

/** A framed message that stays on screen, in the colours of its gravity. */
export function Notice({ tone, title, children, urgent = false }: NoticeProps) {
  const { background, color, border, Icon } = LOOKS[tone];
  return (
    <Box
      background={background}
      borderColor={border}
      hasRadius
      padding={4}
      width="100%"
      {...(urgent ? { role: 'alert' } : {})}
    >
      <Flex gap={3} alignItems="flex-start">
        <Box paddingTop={1} aria-hidden>
          <Icon width="1.6rem" height="1.6rem" fill={color} />
        </Box>
        <Flex direction="column" alignItems="flex-start" gap={2} flex={1} minWidth={0}>
          <Typography fontWeight="bold" textColor="neutral800" tag="p">
            {title}
          </Typography>
          {children}
        </Flex>
      </Flex>
    </Box>
  );
}
