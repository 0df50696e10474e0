import { Flex, Loader, Typography } from '@strapi/design-system';

import { useSeconds } from './use-seconds';
import { useTranslate } from './use-translate';

interface WaitingProps {
  /** what is being done */
  readonly label: string;
  /** height that the answer will take, so that nothing jumps when it comes. @default '12rem' */
  readonly height?: string;
}

/** Something is on its way; after a second or two, since when. */
export function Waiting({ label, height = '12rem' }: WaitingProps) {
  const t = useTranslate();
  const seconds = useSeconds();
  return (
    <Flex direction="column" justifyContent="center" gap={2} minHeight={height} width="100%">
      <Loader small>{label}</Loader>
      <Typography tag="p" variant="pi" textColor="neutral700" role="status">
        {seconds < 2 ? label : t('ui.waiting', { label, seconds })}
      </Typography>
    </Flex>
  );
}
