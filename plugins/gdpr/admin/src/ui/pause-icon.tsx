import type * as React from 'react';

/** Two bars: Strapi's icons have a triangle to play, and nothing to pause. */
export function PauseIcon(props: React.SVGProps<SVGSVGElement>) {
  return (
    <svg
      xmlns="http://www.w3.org/2000/svg"
      width="1.6rem"
      height="1.6rem"
      viewBox="0 0 32 32"
      fill="currentColor"
      aria-hidden
      {...props}
    >
      <path d="M9 5h4a1 1 0 0 1 1 1v20a1 1 0 0 1-1 1H9a1 1 0 0 1-1-1V6a1 1 0 0 1 1-1Zm10 0h4a1 1 0 0 1 1 1v20a1 1 0 0 1-1 1h-4a1 1 0 0 1-1-1V6a1 1 0 0 1 1-1Z" />
    </svg>
  );
}
