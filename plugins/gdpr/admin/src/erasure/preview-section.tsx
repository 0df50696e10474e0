import type * as React from 'react';
import { Flex, Typography } from '@strapi/design-system';

interface PreviewSectionProps {
  readonly title: string;
  readonly about?: string;
  /** @default 'h4', under a step of the modal */
  readonly heading?: 'h2' | 'h4';
  readonly children: React.ReactNode;
}

/** One titled part of the preview. */
export function PreviewSection({ title, about, heading = 'h4', children }: PreviewSectionProps) {
  return (
    <Flex tag="section" direction="column" alignItems="stretch" gap={3}>
      <Typography tag={heading} variant="delta">
        {title}
      </Typography>
      {about === undefined ? null : (
        <Typography tag="p" textColor="neutral700">
          {about}
        </Typography>
      )}
      {children}
    </Flex>
  );
}
