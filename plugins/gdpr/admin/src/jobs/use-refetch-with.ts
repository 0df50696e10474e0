import * as React from 'react';

import type { JobView } from '../../../shared/contracts/jobs';

/** Reads a job's list again when the job has moved: its own figures say so. */
export function useRefetchWith(job: JobView, refetch: () => unknown): void {
  const latest = React.useRef(refetch);
  latest.current = refetch;
  const stamp = `${job.state}.${job.done}.${job.refused}`;
  const seen = React.useRef(stamp);
  React.useEffect(() => {
    if (seen.current !== stamp) latest.current();
    seen.current = stamp;
  }, [stamp]);
}
