import type * as React from 'react';
import { Shield } from '@strapi/icons';
import { styled } from 'styled-components';

import { JOB_ACTIONS, useMayAny } from '../ui/permissions';
import { awaitingMine } from './job-state';
import { useLiveJobs } from './use-polled';

/** The menu looks rarely: every page of the admin has it. */
const IDLE_MS = 60_000;

/**
 * The plugin's icon in the main menu, with a number while something runs or awaits the reader's approval.
 * A component, because Strapi's menu takes its own `notificationsCount` once, at the start.
 */
export function JobsMenuIcon(props: React.ComponentProps<typeof Shield>) {
  const mayRead = useMayAny()(JOB_ACTIONS);
  const { data } = useLiveJobs({ skip: !mayRead, idleMs: IDLE_MS });
  const live = data?.data.length ?? 0;
  const urgent = awaitingMine(data?.data ?? []).length > 0;
  return (
    <Frame>
      <Shield {...props} />
      {live === 0 ? null : (
        <Count data-urgent={urgent} data-testid="gdpr-live-jobs">
          {live > 9 ? '9+' : live}
        </Count>
      )}
    </Frame>
  );
}

const Frame = styled.span`
  display: block;
  position: relative;
`;

const Count = styled.span`
  position: absolute;
  top: -0.9rem;
  right: -1.1rem;
  min-width: 1.6rem;
  padding: 0 0.3rem;
  border-radius: 0.8rem;
  background: ${({ theme }) => theme.colors.primary600};
  color: ${({ theme }) => theme.colors.neutral0};
  font-size: 1rem;
  font-weight: 700;
  line-height: 1.6rem;
  text-align: center;

  &[data-urgent='true'] {
    background: ${({ theme }) => theme.colors.danger600};
  }
`;
