import { Button, Flex, Loader, Modal, Typography } from '@strapi/design-system';
import { Link } from 'react-router-dom';

import type { Run } from '../../../shared/contracts/erasure';
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

interface RunStepProps {
  readonly run: Run;
  readonly onClose: () => void;
}

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
export function RunningStep({ run, onClose }: RunStepProps) {
  const t = useTranslate();
  return (
    <>
      <Modal.Body>
        <Flex direction="column" alignItems="stretch" gap={6}>
          <StepHeading>{t(`erasure.running.heading.${run.mode}`)}</StepHeading>
          <RunProgress run={run} />
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
export function FinishedStep({ run, onClose }: RunStepProps) {
  const t = useTranslate();
  return (
    <>
      <Modal.Body>
        <Flex direction="column" alignItems="stretch" gap={6}>
          <StepHeading>{t(`erasure.finished.heading.${run.state}`)}</StepHeading>
          <Outcome run={run} />
          <PreviewSection title={t('erasure.checks.title')}>
            <CheckList checks={run.checks} />
          </PreviewSection>
          {hasErased(run.state) ? (
            <PreviewSection title={t('erasure.receipt.title')} about={t('erasure.receipt.about')}>
              <ReceiptButtons planId={run.planId} />
            </PreviewSection>
          ) : null}
          <RegisterLink planId={run.planId} />
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
  const tone = run.state === 'done' ? 'success' : run.state === 'partial' ? 'warning' : 'danger';
  return (
    <Notice tone={tone} title={t(`erasure.finished.title.${run.state}`)}>
      <Typography tag="p">{t(`erasure.finished.about.${run.state}`, { mode: run.mode })}</Typography>
      {run.failure === undefined ? null : <Typography tag="p">{run.failure}</Typography>}
      {run.files.pending === 0 ? null : (
        <Typography tag="p">{t('erasure.finished.pending', { count: run.files.pending })}</Typography>
      )}
    </Notice>
  );
}

/** Link to the erasure in the register, for those who may read it. */
function RegisterLink({ planId }: { readonly planId: string }) {
  const t = useTranslate();
  const may = useMay();
  if (!may('plugin::gdpr.erasure.read')) return null;
  return (
    <Typography textColor="primary700">
      <Link to={`/plugins/${PLUGIN_ID}/erasures/${planId}`}>{t('erasure.register.link')}</Link>
    </Typography>
  );
}
