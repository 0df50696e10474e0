import type * as React from 'react';
import { Flex } from '@strapi/design-system';

interface CardProps {
  readonly children: React.ReactNode;
  /** @default 'div' */
  readonly tag?: 'div' | 'li' | 'section';
}

/** A white panel with room between its parts. */
export function Card({ children, tag = 'div' }: CardProps) {
  return (
    <Flex
      tag={tag}
      direction="column"
      alignItems="stretch"
      gap={6}
      background="neutral0"
      shadow="tableShadow"
      hasRadius
      padding={6}
    >
      {children}
    </Flex>
  );
}
