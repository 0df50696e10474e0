import * as React from 'react';
import { Button, Flex } from '@strapi/design-system';
import { ArrowClockwise, Check, Cross, Play, Stop } from '@strapi/icons';

import type { JobAct, JobView } from '../../../shared/contracts/jobs';
import { FailureNotice } from '../erasure/failure-notice';
import { PauseIcon } from '../ui/pause-icon';
import { useTranslate } from '../ui/use-translate';
import { ConfirmAct } from './confirm-act';
import { offeredActs } from './job-state';
import { useJobTitle } from './job-words';
import { useJobAct } from './use-job-act';

const LOOKS = {
  approve: { variant: 'success', icon: <Check /> },
  reject: { variant: 'danger-light', icon: <Cross /> },
  pause: { variant: 'secondary', icon: <PauseIcon /> },
  resume: { variant: 'secondary', icon: <Play /> },
  cancel: { variant: 'danger-light', icon: <Stop /> },
  retry: { variant: 'secondary', icon: <ArrowClockwise /> },
} as const satisfies Record<JobAct, unknown>;

/** Acts which cannot be taken back, or which decide for others: asked twice. */
const ASKED_TWICE = ['approve', 'reject', 'cancel', 'retry'] as const;
type AskedTwice = (typeof ASKED_TWICE)[number];

/** What may be done with a job now, as the server says. */
export function JobActs({ job }: { readonly job: JobView }) {
  const t = useTranslate();
  const title = useJobTitle();
  const { act, busy, failure } = useJobAct(job);
  const [asked, setAsked] = React.useState<AskedTwice>();
  const acts = offeredActs(job);
  if (acts.length === 0 && !failure) return null;

  const choose = (name: JobAct) => {
    const twice = ASKED_TWICE.find((one) => one === name);
    if (twice) setAsked(twice);
    else act(name);
  };
  return (
    <Flex direction="column" alignItems="stretch" gap={4}>
      <Flex gap={2} wrap="wrap">
        {acts.map((name) => (
          <Button
            key={name}
            variant={LOOKS[name].variant}
            startIcon={LOOKS[name].icon}
            loading={busy === name}
            disabled={busy !== undefined}
            aria-label={t('jobs.act.label', { act: t(`jobs.act.${name}`), title: title(job) })}
            onClick={() => choose(name)}
          >
            {t(`jobs.act.${name}`)}
          </Button>
        ))}
      </Flex>
      {failure ? (
        <FailureNotice
          failure={failure.failure}
          title={t('jobs.act.failed', { act: t(`jobs.act.${failure.act}`) })}
        />
      ) : null}
      {asked ? (
        <ConfirmAct
          act={asked}
          job={job}
          onClose={() => setAsked(undefined)}
          onConfirm={(reason) => {
            setAsked(undefined);
            act(asked, reason);
          }}
        />
      ) : null}
    </Flex>
  );
}
