import type * as React from 'react';
import { Box, Flex, Typography } from '@strapi/design-system';

/** A row of facts, each under its name. */
export function Facts({ children }: { readonly children: React.ReactNode }) {
  return (
    <Flex tag="dl" gap={6} wrap="wrap" alignItems="flex-start">
      {children}
    </Flex>
  );
}

interface FactProps {
  readonly label: string;
  readonly children: React.ReactNode;
}

/** One fact; a text is set as text, anything else stands as it is. */
export function Fact({ label, children }: FactProps) {
  return (
    <Flex direction="column" alignItems="flex-start" gap={1}>
      <Typography tag="dt" variant="sigma" textColor="neutral700">
        {label}
      </Typography>
      <Box tag="dd">
        {typeof children === 'string' ? <Typography>{children}</Typography> : children}
      </Box>
    </Flex>
  );
}
