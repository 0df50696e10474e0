import * as React from 'react';

import type { JobView } from '../../../shared/contracts/jobs';
import { useForgetDocumentsMutation } from '../erasure/erasure-api';
import { useVisible } from '../ui/use-visible';
import { useJobQuery, useJobsQuery, type PageOf } from './jobs-api';
import { isLive, moves } from './job-state';

/** While figures move. */
const FAST_MS = 2000;
/** While somebody else may start, approve or resume something. */
const SLOW_MS = 15_000;

/** How many live jobs are shown at most. */
const MANY = 50;

interface Polled<T> {
  readonly data: T | undefined;
  readonly error: unknown;
  readonly refetch: () => void;
}

/** The jobs that run or wait, kept up to date while the page is in front. */
export function useLiveJobs(
  { skip, idleMs }: { skip: boolean; idleMs: number } = { skip: false, idleMs: SLOW_MS },
): Polled<PageOf<JobView>> {
  const asked = { page: 1, pageSize: MANY, live: true } as const;
  const { data, error, refetch } = useJobsQuery(asked, { skip, refetchOnMountOrArgChange: 5 });
  const interval = usePollingInterval(data?.data.some(moves) ?? false, idleMs);
  // A second look at the same cache entry: the first one's answer sets the pace.
  useJobsQuery(asked, { skip: skip || interval === 0, pollingInterval: interval });
  useRefetchInFront(refetch, skip);
  return { data, error, refetch: () => void refetch() };
}

/** One job, kept up to date until it has ended; what the content manager had read before is forgotten on the way. */
export function useLiveJob(jobId: string): Polled<JobView> {
  const { data, error, refetch } = useJobQuery(jobId, { refetchOnMountOrArgChange: true });
  const ended = data !== undefined && !isLive(data);
  const interval = usePollingInterval(data !== undefined && moves(data), SLOW_MS);
  useJobQuery(jobId, { pollingInterval: ended ? 0 : interval });
  useRefetchInFront(refetch, ended);
  useForgottenDocuments(data);
  return { data, error, refetch: () => void refetch() };
}

function usePollingInterval(fast: boolean, idleMs: number): number {
  const visible = useVisible();
  if (!visible) return 0;
  return fast ? FAST_MS : idleMs;
}

/** Reads at once when the tab comes back to the front. */
function useRefetchInFront(refetch: () => unknown, skip: boolean): void {
  const visible = useVisible();
  const latest = React.useRef(refetch);
  latest.current = refetch;
  const seen = React.useRef(visible);
  React.useEffect(() => {
    if (visible && !seen.current && !skip) latest.current();
    seen.current = visible;
  }, [visible, skip]);
}

function useForgottenDocuments(job: JobView | undefined): void {
  const [forget] = useForgetDocumentsMutation();
  const done = job?.done ?? 0;
  React.useEffect(() => {
    if (done > 0) void forget(undefined);
  }, [done, forget]);
}
