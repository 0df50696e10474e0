import type * as React from 'react';
import { Flex, Grid } from '@strapi/design-system';

/** A place in the form's grid. */
export function Cell({
  children,
  wide,
}: {
  readonly children: React.ReactNode;
  readonly wide?: boolean;
}) {
  return (
    <Grid.Item col={wide ? 12 : 6} xs={12} alignItems="stretch" direction="column">
      <Flex direction="column" alignItems="stretch" gap={3}>
        {children}
      </Flex>
    </Grid.Item>
  );
}
