import type * as React from 'react';
import { Box, Flex, Typography } from '@strapi/design-system';

interface EmptyStateProps {
  readonly title: string;
  /** what the page is for, and what to do first */
  readonly content: string;
  readonly icon?: React.ReactNode;
  readonly children?: React.ReactNode;
}

/** An empty page that teaches: what it is for, and the first thing to do. */
export function EmptyState({ title, content, icon, children }: EmptyStateProps) {
  return (
    <Box background="neutral0" hasRadius shadow="tableShadow" padding={8}>
      <Flex direction="column" alignItems="center" gap={4}>
        {icon}
        <Typography variant="delta" tag="h2" textAlign="center">
          {title}
        </Typography>
        <Box maxWidth="64rem">
          <Typography textColor="neutral700" textAlign="center" tag="p">
            {content}
          </Typography>
        </Box>
        {children}
      </Flex>
    </Box>
  );
}
