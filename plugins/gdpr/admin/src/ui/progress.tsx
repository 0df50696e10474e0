import { styled } from 'styled-components';

interface ProgressProps {
  /** 0 to 100 */
  readonly percent: number;
  /** what progresses, read by screen readers */
  readonly label: string;
  /** how far it is, in words */
  readonly text: string;
  /** all went well: the bar is green */
  readonly success?: boolean;
  /** @default 'M' */
  readonly size?: 'S' | 'M';
}

/** A bar as wide as its place: the design system's own is ten rems wide, and names no value to screen readers. */
export function Progress({ percent, label, text, success = false, size = 'M' }: ProgressProps) {
  return (
    <Track
      role="progressbar"
      aria-label={label}
      aria-valuemin={0}
      aria-valuemax={100}
      aria-valuenow={percent}
      aria-valuetext={text}
      data-size={size}
    >
      <Fill data-success={success} style={{ width: `${percent}%` }} />
    </Track>
  );
}

const Track = styled.div`
  width: 100%;
  height: 0.8rem;
  border-radius: 0.4rem;
  overflow: hidden;
  background: ${({ theme }) => theme.colors.neutral200};

  &[data-size='S'] {
    height: 0.4rem;
  }
`;

const Fill = styled.div`
  height: 100%;
  border-radius: 0.4rem;
  background: ${({ theme }) => theme.colors.primary600};
  transition: width 400ms linear;

  &[data-success='true'] {
    background: ${({ theme }) => theme.colors.success600};
  }

  @media (prefers-reduced-motion: reduce) {
    transition: none;
  }
`;
