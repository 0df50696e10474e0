import { Box, Button, Flex, Typography } from '@strapi/design-system';
import { ArrowClockwise, WarningCircle } from '@strapi/icons';

import { useTranslate } from './use-translate';

interface ErrorStateProps {
  /** what the server said, already fit to be read */
  readonly message: string;
  readonly onRetry: () => void;
}

/** A request that failed: what happened, and a way to try again. */
export function ErrorState({ message, onRetry }: ErrorStateProps) {
  const t = useTranslate();
  return (
    <Box background="neutral0" hasRadius shadow="tableShadow" padding={8} role="alert">
      <Flex direction="column" alignItems="center" gap={4}>
        <WarningCircle width="3.2rem" height="3.2rem" fill="danger600" aria-hidden />
        <Typography variant="delta" tag="h2">
          {t('ui.error.title')}
        </Typography>
        <Typography textColor="neutral700">{message}</Typography>
        <Button variant="secondary" startIcon={<ArrowClockwise />} onClick={onRetry}>
          {t('ui.error.retry')}
        </Button>
      </Flex>
    </Box>
  );
}
