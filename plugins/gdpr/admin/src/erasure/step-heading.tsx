import * as React from 'react';
import { Typography } from '@strapi/design-system';

/** Title of a step; it takes the focus, so that keyboard and screen reader follow the modal's steps. */
export function StepHeading({ children }: { readonly children: string }) {
  const heading = React.useRef<HTMLHeadingElement>(null);
  React.useEffect(() => heading.current?.focus(), []);
  return (
    <Typography ref={heading} tag="h3" variant="beta" tabIndex={-1} style={{ outline: 'none' }}>
      {children}
    </Typography>
  );
}
