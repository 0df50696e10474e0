import { Box, Button, Flex, Typography } from '@strapi/design-system';

import type { Decision } from '../../../shared/contracts/scan';
import { useTranslate } from '../ui/use-translate';
import { ActButton } from './finding-detail';
import type { Ticked } from './use-ticked';

interface BulkBarProps {
  readonly ticked: Ticked;
  /** what may be done with all of the ticked */
  readonly acts: readonly Decision[];
  /** how many match the filters; undefined where all of them cannot be chosen */
  readonly matching: number | undefined;
  readonly busy: boolean;
  readonly onAct: (act: Decision) => void;
}

/** How many are chosen, how to choose all that match, and what may be done with them. */
export function BulkBar({ ticked, acts, matching, busy, onAct }: BulkBarProps) {
  const t = useTranslate();
  const count = ticked.all && matching !== undefined ? matching : ticked.ids.size;
  if (count === 0) return null;
  const more = matching !== undefined && matching > ticked.ids.size;
  return (
    <Box background="primary100" hasRadius padding={3} marginBottom={3}>
      <Flex gap={3} wrap="wrap">
        <Typography fontWeight="semiBold" role="status">
          {t('scan.bulk.chosen', { count })}
        </Typography>
        {more ? (
          <Button
            size="S"
            variant="tertiary"
            onClick={() => (ticked.all ? ticked.clear() : ticked.tickAll())}
          >
            {ticked.all ? t('scan.bulk.none') : t('scan.bulk.all', { count: matching })}
          </Button>
        ) : null}
        {acts.length === 0 ? (
          <Typography textColor="neutral700">{t('scan.bulk.mixed')}</Typography>
        ) : (
          acts.map((act) => (
            <ActButton key={act} act={act} busy={busy} onClick={() => onAct(act)} />
          ))
        )}
      </Flex>
    </Box>
  );
}
