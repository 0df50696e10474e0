import * as React from 'react';
import { Button, Dialog, Field, Flex, Textarea, Typography } from '@strapi/design-system';
import { WarningCircle } from '@strapi/icons';

import type { JobAct, JobView } from '../../../shared/contracts/jobs';
import { TEXT_LENGTH } from '../erasure/confirmation';
import { useEscape } from '../ui/use-escape';
import { useTranslate } from '../ui/use-translate';
import { useJobText, useJobTitle } from './job-words';

interface ConfirmActProps {
  readonly act: Extract<JobAct, 'approve' | 'reject' | 'cancel' | 'retry'>;
  readonly job: JobView;
  readonly onConfirm: (reason?: string) => void;
  readonly onClose: () => void;
}

/** Asks once more, says what follows, and takes the reason of a refusal or of a stop. */
export function ConfirmAct({ act, job, onConfirm, onClose }: ConfirmActProps) {
  const t = useTranslate();
  const title = useJobTitle();
  const text = useJobText();
  const [reason, setReason] = React.useState('');
  const motive = reason.trim();
  useEscape(onClose);
  const left = job.total - job.done - job.refused;
  return (
    <Dialog.Root open onOpenChange={(open) => !open && onClose()}>
      <Dialog.Content>
        <Dialog.Header>{t(`jobs.act.${act}.title`)}</Dialog.Header>
        <Dialog.Body>
          <Flex direction="column" alignItems="stretch" gap={4} width="100%">
            <Flex justifyContent="center">
              <WarningCircle width="2.4rem" height="2.4rem" fill="danger600" aria-hidden />
            </Flex>
            <Typography tag="p" fontWeight="bold" textAlign="center">
              {title(job)}
            </Typography>
            <Typography tag="p" textAlign="center">
              {text(job, `act.${act}.about`, { done: job.done, left, refused: job.refused })}
            </Typography>
            {act === 'reject' || act === 'cancel' ? (
              <ReasonField value={reason} onChange={setReason} />
            ) : null}
          </Flex>
        </Dialog.Body>
        <Dialog.Footer>
          <Dialog.Cancel>
            <Button variant="tertiary" fullWidth>
              {t(`jobs.act.${act}.no`)}
            </Button>
          </Dialog.Cancel>
          <Button
            variant={act === 'approve' ? 'success' : act === 'retry' ? 'default' : 'danger'}
            fullWidth
            onClick={() => onConfirm(motive === '' ? undefined : motive)}
          >
            {t(`jobs.act.${act}.yes`)}
          </Button>
        </Dialog.Footer>
      </Dialog.Content>
    </Dialog.Root>
  );
}

interface ReasonFieldProps {
  readonly value: string;
  readonly onChange: (value: string) => void;
}

function ReasonField({ value, onChange }: ReasonFieldProps) {
  const t = useTranslate();
  return (
    <Field.Root name="reason" width="100%" hint={t('jobs.act.reason.hint')}>
      <Field.Label>{t('jobs.act.reason')}</Field.Label>
      <Textarea
        value={value}
        maxLength={TEXT_LENGTH}
        onChange={({ target }: React.ChangeEvent<HTMLTextAreaElement>) => onChange(target.value)}
      />
      <Field.Hint />
    </Field.Root>
  );
}
