import * as React from 'react';
import { Flex, Typography } from '@strapi/design-system';

import type { ScanView } from '../../../shared/contracts/scan';
import { useMoment } from '../erasure/run-text';
import { isOver } from '../erasure/run-state';
import { TextLink } from '../erasure/text-link';
import { PLUGIN_ID } from '../plugin-id';
import { useTranslate } from '../ui/use-translate';
import { RunningScan } from './running-scan';

/** The last scan in one line; one that runs, with its progress. */
export function ScanStrip({ scan }: { readonly scan: ScanView }) {
  const t = useTranslate();
  const moment = useMoment();
  if (!isOver(scan.state)) return <RunningScan jobId={scan.jobId} />;
  return (
    <Flex gap={4} wrap="wrap">
      <Typography tag="p" textColor="neutral700">
        {t(`scan.last.${scan.state === 'done' ? 'done' : 'other'}`, {
          moment: moment(scan.finishedAt ?? scan.createdAt),
          rows: scan.rowsDone,
          findings: scan.findings,
          state: t(`erasure.state.${scan.state}`),
        })}
      </Typography>
      <TextLink to={`/plugins/${PLUGIN_ID}/scans`}>{t('scan.last.open')}</TextLink>
    </Flex>
  );
}
