import type * as React from 'react';
import { Flex, Typography } from '@strapi/design-system';

interface PreviewSectionProps {
  readonly title: string;
  readonly about?: string;
  readonly children: React.ReactNode;
}

/** One titled part of the preview. */
export function PreviewSection({ title, about, children }: PreviewSectionProps) {
  return (
    <Flex tag="section" direction="column" alignItems="stretch" gap={3}>
      <Typography tag="h4" variant="delta">
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
