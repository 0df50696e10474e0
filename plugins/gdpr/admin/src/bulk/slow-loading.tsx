import * as React from 'react';
import { Button, Flex, Loader, Modal, Typography } from '@strapi/design-system';

import { useTranslate } from '../ui/use-translate';
import type { BulkTarget } from './bulk-target';

/** From when on a wait is long enough to be told. */
const SLOW_SECONDS = 2;

interface SlowLoadingProps {
  readonly target: BulkTarget;
  readonly onClose: () => void;
}

/** The preview is being made; after a moment, for how long already and why it takes long. */
export function SlowLoading({ target, onClose }: SlowLoadingProps) {
  const t = useTranslate();
  const seconds = useSeconds();
  return (
    <>
      <Modal.Body>
        <Flex direction="column" gap={4} padding={8}>
          <Loader>{t('bulk.loading')}</Loader>
          <Typography tag="p" role="status">
            {t('bulk.loading')}
          </Typography>
          {seconds < SLOW_SECONDS ? null : (
            <Typography tag="p" textColor="neutral700" textAlign="center">
              {t(`bulk.loading.since.${target.target}`, { count: seconds })}
            </Typography>
          )}
        </Flex>
      </Modal.Body>
      <Modal.Footer>
        <span />
        <Button variant="tertiary" onClick={onClose}>
          {t('erasure.cancel')}
        </Button>
      </Modal.Footer>
    </>
  );
}

function useSeconds(): number {
  const [seconds, setSeconds] = React.useState(0);
  React.useEffect(() => {
    const timer = setInterval(() => setSeconds((old) => old + 1), 1000);
    return () => clearInterval(timer);
  }, []);
  return seconds;
}
