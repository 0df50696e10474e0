import { Button, Flex, Modal, Typography } from '@strapi/design-system';

import type { BulkPreview } from '../../../shared/contracts/bulk';
import { Notice } from '../erasure/notice';
import { StepHeading } from '../erasure/step-heading';
import { TextLink } from '../erasure/text-link';
import { PLUGIN_ID } from '../plugin-id';
import { useTranslate } from '../ui/use-translate';

interface SentStepProps {
  readonly preview: BulkPreview;
  readonly onClose: () => void;
}

/** Confirmed, and not yet begun: a second person has to approve. */
export function SentStep({ preview, onClose }: SentStepProps) {
  const t = useTranslate();
  return (
    <>
      <Modal.Body>
        <Flex direction="column" alignItems="stretch" gap={6}>
          <StepHeading>{t('bulk.sent.heading')}</StepHeading>
          <Notice tone="info" title={t('bulk.sent.title')}>
            <Typography tag="p">{t('bulk.sent.about')}</Typography>
          </Notice>
          <TextLink to={`/plugins/${PLUGIN_ID}/jobs/${preview.jobId}`} onClick={onClose}>
            {t('bulk.sent.link')}
          </TextLink>
        </Flex>
      </Modal.Body>
      <Modal.Footer>
        <span />
        <Button onClick={onClose}>{t('erasure.close')}</Button>
      </Modal.Footer>
    </>
  );
}
