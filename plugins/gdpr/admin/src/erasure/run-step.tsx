import { Button, Flex, Loader, Modal, Typography } from '@strapi/design-system';
import { ArrowClockwise } from '@strapi/icons';

import type { Mode, Run } from '../../../shared/contracts/erasure';
import { PLUGIN_ID } from '../plugin-id';
import { useMay } from '../ui/permissions';
import { useTranslate } from '../ui/use-translate';
import { CheckList } from './check-list';
import { Notice } from './notice';
import { PreviewSection } from './preview-section';
import { ReceiptButtons } from './receipt-buttons';
import { RunProgress } from './run-progress';
import { hasErased } from './run-state';
import { StepHeading } from './step-heading';
import { TextLink } from './text-link';
import { useFailureText } from './use-failure-text';

interface RunningStepProps {
  readonly mode: Mode;
  /** absent until the server has taken the confirmation */
  readonly run?: Run;
  readonly onClose: () => void;
}

interface FinishedStepProps {
  readonly run: Run;
  readonly onPreview: () => void;
  readonly onClose: () => void;
}

const NOT_STARTED = { state: 'confirmed', done: 0, total: 0 } as const;

/** The preview is being made. */
export function LoadingStep() {
  const t = useTranslate();
  return (
    <Modal.Body>
      <Flex direction="column" gap={4} padding={8}>
        <Loader>{t('erasure.loading')}</Loader>
        <Typography tag="p" role="status">
          {t('erasure.loading')}
        </Typography>
      </Flex>
    </Modal.Body>
  );
}

/** The act is under way; closing the window does not stop it. */
export function RunningStep({ mode, run, onClose }: RunningStepProps) {
  const t = useTranslate();
  return (
    <>
      <Modal.Body>
        <Flex direction="column" alignItems="stretch" gap={6}>
          <StepHeading>{t(`erasure.running.heading.${mode}`)}</StepHeading>
          <RunProgress run={run ?? NOT_STARTED} />
          <Typography tag="p" textColor="neutral700">
            {t('erasure.running.about')}
          </Typography>
        </Flex>
      </Modal.Body>
      <Modal.Footer>
        <span />
        <Button variant="tertiary" onClick={onClose}>
          {t('erasure.close')}
        </Button>
      </Modal.Footer>
    </>
  );
}

/** How it ended, what was verified, and the receipt. */
export function FinishedStep({ run, onPreview, onClose }: FinishedStepProps) {
  const t = useTranslate();
  return (
    <>
      <Modal.Body>
        <Flex direction="column" alignItems="stretch" gap={6}>
          <StepHeading>{t(`erasure.finished.heading.${run.state}`)}</StepHeading>
          <Outcome run={run} />
          {hasErased(run.state) ? (
            <Evidence run={run} onLeave={onClose} />
          ) : (
            <Flex>
              <Button variant="secondary" startIcon={<ArrowClockwise />} onClick={onPreview}>
                {t('erasure.previewAgain')}
              </Button>
            </Flex>
          )}
        </Flex>
      </Modal.Body>
      <Modal.Footer>
        <span />
        <Button onClick={onClose}>{t('erasure.close')}</Button>
      </Modal.Footer>
    </>
  );
}

function Outcome({ run }: { readonly run: Run }) {
  const t = useTranslate();
  const textOf = useFailureText();
  const tone = run.state === 'done' ? 'success' : run.state === 'partial' ? 'warning' : 'danger';
  return (
    <Notice tone={tone} title={t(`erasure.finished.title.${run.state}`)}>
      {run.failure === undefined ? null : (
        <Typography tag="p">{textOf(run.failure, run.failure)}</Typography>
      )}
      <Typography tag="p">
        {t(`erasure.finished.about.${run.state}`, { mode: run.mode })}
      </Typography>
      {run.files.pending === 0 ? null : (
        <Typography tag="p">
          {t('erasure.finished.pending', { count: run.files.pending })}
        </Typography>
      )}
    </Notice>
  );
}

/** What was verified, the receipt, and the place in the register for those who may read it. */
function Evidence({ run, onLeave }: { readonly run: Run; readonly onLeave: () => void }) {
  const t = useTranslate();
  const may = useMay();
  return (
    <>
      <PreviewSection title={t('erasure.checks.title')}>
        <CheckList checks={run.checks} />
      </PreviewSection>
      <PreviewSection title={t('erasure.receipt.title')} about={t('erasure.receipt.about')}>
        <ReceiptButtons planId={run.planId} />
      </PreviewSection>
      {may('plugin::gdpr.erasure.read') ? (
        <TextLink to={`/plugins/${PLUGIN_ID}/erasures/${run.planId}`} onClick={onLeave}>
          {t('erasure.register.link')}
        </TextLink>
      ) : null}
    </>
  );
}
