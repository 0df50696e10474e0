import { Button, Flex, Modal, Typography } from '@strapi/design-system';

import { Notice } from '../erasure/notice';
import { StepHeading } from '../erasure/step-heading';
import { Mono } from '../ui/code-block';
import { Fact, Facts } from '../ui/facts';
import { useTranslate } from '../ui/use-translate';
import type { PurgeResult } from './forbidden-api';

interface PurgeDoneProps {
  readonly result: PurgeResult;
  readonly onClose: () => void;
}

/** The field is empty everywhere: how many rows, and which entry of the ledger proves it. */
export function PurgeDone({ result, onClose }: PurgeDoneProps) {
  const t = useTranslate();
  return (
    <>
      <Modal.Body>
        <Flex direction="column" alignItems="stretch" gap={5}>
          <StepHeading>{t('forbidden.purge.done', { count: result.rows })}</StepHeading>
          <Notice tone="success" title={t('forbidden.purge.done.title')}>
            <Typography tag="p">{t('forbidden.purge.done.about')}</Typography>
          </Notice>
          {result.entryId === undefined ? null : (
            <Facts>
              <Fact label={t('forbidden.purge.entry')}>
                <Mono>{result.entryId}</Mono>
              </Fact>
            </Facts>
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
