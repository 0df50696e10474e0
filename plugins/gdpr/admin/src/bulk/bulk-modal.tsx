import * as React from 'react';
import { Button, Modal } from '@strapi/design-system';
import { useNavigate } from 'react-router-dom';

import type {
  BulkConfirmRequest,
  BulkPreviewRequest,
  Selection,
} from '../../../shared/contracts/bulk';
import { FailureNotice } from '../erasure/failure-notice';
import { EMPTY_CONFIRMATION, type Confirmation } from '../erasure/confirmation';
import { PLUGIN_ID } from '../plugin-id';
import { useEscape } from '../ui/use-escape';
import { useTranslate } from '../ui/use-translate';
import { BulkConfirmStep } from './bulk-confirm-step';
import type { BulkStep } from './bulk-flow';
import { BulkPreviewStep } from './bulk-preview-step';
import type { BulkTarget } from './bulk-target';
import { SelectStep } from './select-step';
import { SentStep } from './sent-step';
import { SlowLoading } from './slow-loading';
import { useBulkFlow } from './use-bulk-flow';

interface BulkModalProps {
  readonly target: BulkTarget;
  readonly onClose: () => void;
}

/** From «these or all that match» to the job, inside the modal that the content manager opens. */
export function BulkModal({ target, onClose }: BulkModalProps) {
  const { step, preview, proceed, back, confirm } = useBulkFlow();
  useEscape(onClose);
  const select = React.useCallback(
    (selection: Selection) => {
      const { uid, mode, target: on } = target;
      preview({ uid, mode, target: on, selection });
    },
    [target, preview],
  );
  switch (step.name) {
    case 'selecting':
      return <SelectStep target={target} onSelect={select} onClose={onClose} />;
    case 'previewing':
      return <SlowLoading target={target} onClose={onClose} />;
    case 'previewed':
      return (
        <BulkPreviewStep
          preview={step.preview}
          onContinue={proceed}
          onBack={back}
          onPreview={() => preview(step.request)}
        />
      );
    case 'confirming':
    case 'sending':
      return (
        <Planned
          key={step.preview.jobId}
          step={step}
          onBack={back}
          onPreview={() => preview(step.request)}
          onConfirm={confirm}
        />
      );
    case 'sent':
      return <Sent step={step} onClose={onClose} />;
    case 'failed':
      return <Failed step={step} onPreview={preview} onBack={back} onClose={onClose} />;
  }
}

interface PlannedProps {
  readonly step: Extract<BulkStep, { name: 'confirming' | 'sending' }>;
  readonly onBack: () => void;
  readonly onPreview: () => void;
  readonly onConfirm: (request: BulkPreviewRequest, confirmation: BulkConfirmRequest) => void;
}

/** Keeps what was filled in while the server answers: a refusal that can be put right loses nothing. */
function Planned({ step, onBack, onPreview, onConfirm }: PlannedProps) {
  const [confirmation, setConfirmation] = React.useState<Confirmation>(EMPTY_CONFIRMATION);
  return (
    <BulkConfirmStep
      preview={step.preview}
      confirmation={confirmation}
      onChange={(change) => setConfirmation((old) => ({ ...old, ...change }))}
      sending={step.name === 'sending'}
      failure={step.name === 'confirming' ? step.failure : undefined}
      onBack={onBack}
      onPreview={onPreview}
      onConfirm={(confirmed) => onConfirm(step.request, confirmed)}
    />
  );
}

interface SentProps {
  readonly step: Extract<BulkStep, { name: 'sent' }>;
  readonly onClose: () => void;
}

/** A job that runs is shown at once; one that needs a second person says so first. */
function Sent({ step, onClose }: SentProps) {
  const navigate = useNavigate();
  const { jobId, needsApproval } = step.preview;
  React.useEffect(() => {
    if (!needsApproval) navigate(`/plugins/${PLUGIN_ID}/jobs/${jobId}`);
  }, [navigate, needsApproval, jobId]);
  return needsApproval ? <SentStep preview={step.preview} onClose={onClose} /> : null;
}

interface FailedProps {
  readonly step: Extract<BulkStep, { name: 'failed' }>;
  readonly onPreview: (request: BulkPreviewRequest) => void;
  readonly onBack: () => void;
  readonly onClose: () => void;
}

function Failed({ step, onPreview, onBack, onClose }: FailedProps) {
  const t = useTranslate();
  const again =
    step.failure.remedy === 'permission' ? {} : { onAgain: () => onPreview(step.request) };
  return (
    <>
      <Modal.Body>
        <FailureNotice failure={step.failure} title={t('erasure.failed.title')} {...again} />
      </Modal.Body>
      <Modal.Footer>
        <Button variant="tertiary" onClick={onBack}>
          {t('bulk.back.selection')}
        </Button>
        <Button variant="tertiary" onClick={onClose}>
          {t('erasure.close')}
        </Button>
      </Modal.Footer>
    </>
  );
}
