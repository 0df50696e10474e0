import * as React from 'react';
import { Button, Modal } from '@strapi/design-system';

import type { ConfirmRequest, Mode, PreviewRequest } from '../../../shared/contracts/erasure';
import { useEscape } from '../ui/use-escape';
import { useTranslate } from '../ui/use-translate';
import { ChooseStep } from './choose-step';
import { EMPTY_CONFIRMATION, type Confirmation } from './confirmation';
import { useSubjectStateQuery } from './erasure-api';
import type { ErasureStep } from './erasure-flow';
import { FailureNotice } from './failure-notice';
import { failureOf } from './failure';
import { PreviewStep } from './preview-step';
import { FinishedStep, LoadingStep, RunningStep } from './run-step';
import { useErasureFlow, type ErasureWatch } from './use-erasure-flow';

/** The record whose action was chosen. */
export interface ErasureTarget {
  readonly mode: Mode;
  readonly uid: string;
  readonly documentId: string;
  readonly typeLabel: string;
  /** root: a person; owner: stands for the persons it belongs to; record: only itself */
  readonly kind: 'root' | 'owner' | 'record';
}

interface ErasureModalProps {
  readonly target: ErasureTarget;
  readonly watch: ErasureWatch;
  readonly onClose: () => void;
}

/** From the choice of the person to the receipt, inside the modal that the content manager opens. */
export function ErasureModal({ target, watch, onClose }: ErasureModalProps) {
  const { step, preview, confirm } = useErasureFlow(watch);
  useDirectPreview(target, preview);
  useEscape(onClose);

  switch (step.name) {
    case 'choosing':
      return <Owners target={target} onChoose={preview} onClose={onClose} />;
    case 'previewing':
      return <LoadingStep />;
    case 'previewed':
    case 'confirming':
      return (
        <PlannedStep
          key={step.preview.planId}
          step={step}
          onConfirm={(request) => confirm(step.seed, request)}
          onPreview={() => preview(step.seed)}
          onClose={onClose}
        />
      );
    case 'running':
      return <RunningStep mode={target.mode} run={step.run} onClose={onClose} />;
    case 'finished':
      return <FinishedStep run={step.run} onPreview={() => preview(step.seed)} onClose={onClose} />;
    case 'failed':
      return <FailedStep step={step} onPreview={() => preview(step.seed)} onClose={onClose} />;
  }
}

interface PlannedStepProps {
  readonly step: Extract<ErasureStep, { name: 'previewed' | 'confirming' }>;
  readonly onConfirm: (request: ConfirmRequest) => void;
  readonly onPreview: () => void;
  readonly onClose: () => void;
}

/** Keeps what was filled in while the server answers: a refusal that can be put right loses nothing. */
function PlannedStep({ step, onConfirm, onPreview, onClose }: PlannedStepProps) {
  const [confirmation, setConfirmation] = React.useState<Confirmation>(EMPTY_CONFIRMATION);
  if (step.name === 'confirming') return <RunningStep mode={step.preview.mode} onClose={onClose} />;
  return (
    <PreviewStep
      preview={step.preview}
      confirmation={confirmation}
      onChange={(change) => setConfirmation((old) => ({ ...old, ...change }))}
      failure={step.failure}
      onConfirm={onConfirm}
      onPreview={onPreview}
      onClose={onClose}
    />
  );
}

/** A record that needs no choice goes straight to its preview, once. */
function useDirectPreview(target: ErasureTarget, preview: (seed: PreviewRequest) => void): void {
  const { kind, uid, documentId, mode } = target;
  React.useEffect(() => {
    if (kind === 'owner') return;
    preview({ uid, documentId, mode, scope: kind === 'root' ? 'subject' : 'document' });
  }, [kind, uid, documentId, mode, preview]);
}

interface OwnersProps {
  readonly target: ErasureTarget;
  readonly onChoose: (seed: PreviewRequest) => void;
  readonly onClose: () => void;
}

function Owners({ target, onChoose, onClose }: OwnersProps) {
  const t = useTranslate();
  const { uid, documentId, mode, typeLabel, kind } = target;
  const { data, error, refetch } = useSubjectStateQuery(
    { uid, documentId },
    { skip: kind !== 'owner', refetchOnMountOrArgChange: true },
  );
  if (error) {
    return (
      <Stopped onClose={onClose}>
        <FailureNotice
          failure={failureOf(error)}
          title={t('erasure.failed.owners')}
          onAgain={() => void refetch()}
          againLabel={t('ui.error.retry')}
        />
      </Stopped>
    );
  }
  if (!data) return <LoadingStep />;
  return (
    <ChooseStep
      state={data}
      mode={mode}
      typeLabel={typeLabel}
      onChoose={onChoose}
      onClose={onClose}
    />
  );
}

interface FailedStepProps {
  readonly step: Extract<ErasureStep, { name: 'failed' }>;
  readonly onPreview: () => void;
  readonly onClose: () => void;
}

function FailedStep({ step, onPreview, onClose }: FailedStepProps) {
  const t = useTranslate();
  const again = step.failure.remedy === 'permission' ? {} : { onAgain: onPreview };
  return (
    <Stopped onClose={onClose}>
      <FailureNotice failure={step.failure} title={t('erasure.failed.title')} {...again} />
    </Stopped>
  );
}

function Stopped({
  onClose,
  children,
}: {
  readonly onClose: () => void;
  readonly children: React.ReactNode;
}) {
  const t = useTranslate();
  return (
    <>
      <Modal.Body>{children}</Modal.Body>
      <Modal.Footer>
        <span />
        <Button variant="tertiary" onClick={onClose}>
          {t('erasure.close')}
        </Button>
      </Modal.Footer>
    </>
  );
}
