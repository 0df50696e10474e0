import * as React from 'react';
import { VisuallyHidden } from '@strapi/design-system';
import { Cross, Information } from '@strapi/icons';
import { styled } from 'styled-components';

import { useTranslate } from '../ui/use-translate';

/** What belongs in a free text, in one sentence; she may take it away for as long as she is signed in. */
export function Reminder() {
  const t = useTranslate();
  const hidden = React.useSyncExternalStore(subscribe, isHidden);
  if (hidden) return null;
  return (
    <Line>
      <Information aria-hidden width="1.2rem" height="1.2rem" fill="currentColor" />
      <span>{t('guard.reminder')}</span>
      <Dismiss type="button" onClick={hide}>
        <Cross aria-hidden width="1rem" height="1rem" fill="currentColor" />
        <VisuallyHidden tag="span">{t('guard.reminder.hide')}</VisuallyHidden>
      </Dismiss>
    </Line>
  );
}

const KEY = 'gdpr.guard.reminder';
const listeners = new Set<() => void>();

const isHidden = (): boolean => sessionStorage.getItem(KEY) === 'hidden';

function hide(): void {
  sessionStorage.setItem(KEY, 'hidden');
  listeners.forEach((listener) => listener());
}

function subscribe(listener: () => void): () => void {
  listeners.add(listener);
  return () => listeners.delete(listener);
}

// Strapi puts hints in a paragraph: only what may stand inside one is used.
const Line = styled.span`
  display: flex;
  align-items: center;
  gap: 0.6rem;
  margin-top: 0.4rem;
  padding: 0.4rem 0.8rem;
  border-radius: ${({ theme }) => theme.borderRadius};
  background: ${({ theme }) => theme.colors.primary100};
  color: ${({ theme }) => theme.colors.neutral800};

  > svg {
    flex-shrink: 0;
    color: ${({ theme }) => theme.colors.primary700};
  }
  > span {
    flex: 1;
  }
`;

const Dismiss = styled.button`
  display: inline-flex;
  align-items: center;
  justify-content: center;
  flex-shrink: 0;
  width: 2.4rem;
  height: 2.4rem;
  border: 0;
  border-radius: ${({ theme }) => theme.borderRadius};
  background: none;
  color: ${({ theme }) => theme.colors.neutral700};
  cursor: pointer;

  &:hover {
    background: ${({ theme }) => theme.colors.primary200};
  }
  &:focus-visible {
    outline: 2px solid ${({ theme }) => theme.colors.primary600};
    outline-offset: 1px;
  }
`;
