import * as React from 'react';
import { Button, Flex, Modal, Typography, VisuallyHidden } from '@strapi/design-system';
import { useIntl } from 'react-intl';

import type { BulkConfirmRequest, BulkPreview } from '../../../shared/contracts/bulk';
import { missingFor, type Confirmation } from '../erasure/confirmation';
import { ConfirmationForm } from '../erasure/confirmation-form';
import { Expiry } from '../erasure/expiry';
import type { Failure } from '../erasure/failure';
import { FailureNotice } from '../erasure/failure-notice';
import { Notice } from '../erasure/notice';
import { StepHeading } from '../erasure/step-heading';
import { useClock } from '../erasure/use-clock';
import { useTranslate } from '../ui/use-translate';
import { nounOf } from './bulk-target';

interface BulkConfirmStepProps {
  readonly preview: BulkPreview;
  readonly confirmation: Confirmation;
  readonly onChange: (change: Partial<Confirmation>) => void;
  readonly sending: boolean;
  readonly failure: Failure | undefined;
  readonly onBack: () => void;
  readonly onPreview: () => void;
  readonly onConfirm: (confirmation: BulkConfirmRequest) => void;
}

/** The ground, the words, and the word with its number: the button waits for all of it. */
export function BulkConfirmStep(props: BulkConfirmStepProps) {
  const { preview, confirmation, onChange, failure, onPreview } = props;
  const t = useTranslate();
  const now = useClock();
  const what = t(nounOf(preview.target), { count: preview.total });
  return (
    <>
      <Modal.Body>
        <Flex direction="column" alignItems="stretch" gap={6}>
          <StepHeading>{t(`bulk.confirm.heading.${preview.mode}`, { what })}</StepHeading>
          <Notice
            tone={preview.mode === 'delete' ? 'danger' : 'warning'}
            title={t('erasure.preview.irreversible')}
          >
            <Typography tag="p">
              {t(preview.needsApproval ? 'bulk.confirm.approval' : 'bulk.confirm.now')}
            </Typography>
          </Notice>
          {failure ? <FailureNotice failure={failure} title={t('erasure.failed.title')} /> : null}
          <ConfirmationForm preview={preview} confirmation={confirmation} onChange={onChange} />
          <Expiry preview={preview} now={now} onPreview={onPreview} />
        </Flex>
      </Modal.Body>
      <Footer {...props} now={now} />
    </>
  );
}

function Footer(props: BulkConfirmStepProps & { readonly now: number }) {
  const { preview, confirmation, sending, onBack, onConfirm, now } = props;
  const t = useTranslate();
  const { locale, formatList } = useIntl();
  const hint = React.useId();
  const missing = missingFor(preview, confirmation, { locale, now });
  const names = missing.map((name) => t(`erasure.missing.${name}`));
  const act = preview.needsApproval ? 'submit' : preview.mode;
  return (
    <Modal.Footer>
      <Button variant="tertiary" disabled={sending} onClick={onBack}>
        {t('bulk.back.preview')}
      </Button>
      <Flex gap={3}>
        <Typography id={hint} variant="pi" textColor="neutral700">
          {names.length === 0 ? '' : t('erasure.missing', { list: formatList(names) })}
        </Typography>
        <Button
          variant="danger"
          loading={sending}
          disabled={missing.length > 0}
          aria-describedby={hint}
          onClick={() => onConfirm(confirmationOf(preview, confirmation))}
        >
          {t(`bulk.confirm.${act}`)}
        </Button>
        <VisuallyHidden role="status">
          {missing.length === 0 ? t('erasure.confirm.ready') : ''}
        </VisuallyHidden>
      </Flex>
    </Modal.Footer>
  );
}

function confirmationOf(preview: BulkPreview, confirmation: Confirmation): BulkConfirmRequest {
  const { reasonCode, word } = confirmation;
  // The button is disabled until a ground is chosen: the empty one never gets here.
  if (reasonCode === '') throw new Error('a bulk erasure was confirmed without a ground');
  const reason = confirmation.reason.trim();
  return {
    jobId: preview.jobId,
    token: preview.token,
    word,
    reasonCode,
    ...(reason === '' ? {} : { reason }),
  };
}
