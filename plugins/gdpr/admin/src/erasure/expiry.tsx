import { Button, Flex, Typography } from '@strapi/design-system';
import { ArrowClockwise, Clock } from '@strapi/icons';
import { useIntl } from 'react-intl';

import type { Preview } from '../../../shared/contracts/erasure';
import { useTranslate } from '../ui/use-translate';
import { hasExpired } from './confirmation';
import { Notice } from './notice';

const MINUTE = 60_000;

interface ExpiryProps {
  readonly preview: Pick<Preview, 'expiresAt'>;
  readonly now: number;
  readonly onPreview: () => void;
}

/** How long the preview still holds; once over, the way to make it again. */
export function Expiry({ preview, now, onPreview }: ExpiryProps) {
  const t = useTranslate();
  const { formatTime } = useIntl();
  if (hasExpired(preview, now)) {
    return (
      <Notice tone="warning" title={t('erasure.expiry.over')} urgent>
        <Button variant="secondary" startIcon={<ArrowClockwise />} onClick={onPreview}>
          {t('erasure.previewAgain')}
        </Button>
      </Notice>
    );
  }
  const minutes = Math.ceil((Date.parse(preview.expiresAt) - now) / MINUTE);
  return (
    <Flex gap={2}>
      <Clock width="1.6rem" height="1.6rem" aria-hidden />
      <Typography textColor="neutral700" variant="pi">
        {t('erasure.expiry.until', { time: formatTime(preview.expiresAt), minutes })}
      </Typography>
    </Flex>
  );
}
