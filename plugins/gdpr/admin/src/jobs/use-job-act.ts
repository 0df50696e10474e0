import * as React from 'react';
import { useNotification } from '@strapi/strapi/admin';
import { useNavigate } from 'react-router-dom';

import type { JobAct, JobView } from '../../../shared/contracts/jobs';
import { failureOf, type Failure } from '../erasure/failure';
import { PLUGIN_ID } from '../plugin-id';
import { useTranslate } from '../ui/use-translate';
import { useActOnJobMutation } from './jobs-api';

interface JobActs {
  readonly act: (act: JobAct, reason?: string) => void;
  /** the act that the server has not answered yet */
  readonly busy: JobAct | undefined;
  readonly failure: { readonly act: JobAct; readonly failure: Failure } | undefined;
}

/** Acts on a job and says what came of it; a retry leads to the new job. */
export function useJobAct(job: Pick<JobView, 'jobId'>): JobActs {
  const t = useTranslate();
  const navigate = useNavigate();
  const { toggleNotification } = useNotification();
  const [request] = useActOnJobMutation();
  const [busy, setBusy] = React.useState<JobAct>();
  const [failure, setFailure] = React.useState<JobActs['failure']>();

  const act = async (name: JobAct, reason?: string): Promise<void> => {
    setBusy(name);
    setFailure(undefined);
    try {
      const { jobId } = await request({
        jobId: job.jobId,
        act: name,
        ...(reason === undefined ? {} : { reason }),
      }).unwrap();
      toggleNotification({ type: 'success', message: t(`jobs.act.${name}.done`) });
      if (name === 'retry') navigate(`/plugins/${PLUGIN_ID}/jobs/${jobId}`);
    } catch (error) {
      setFailure({ act: name, failure: failureOf(error) });
    } finally {
      setBusy(undefined);
    }
  };
  return { act: (name, reason) => void act(name, reason), busy, failure };
}
