import { Flex, ProgressBar, Typography, VisuallyHidden } from '@strapi/design-system';

import type { Run } from '../../../shared/contracts/erasure';
import { useTranslate } from '../ui/use-translate';
import { progressOf } from './run-state';

/** How far a run is, for the eye and for screen readers (told every quarter). */
export function RunProgress({ run }: { readonly run: Pick<Run, 'state' | 'done' | 'total'> }) {
  const t = useTranslate();
  const progress = progressOf(run);
  const text = t(`erasure.progress.${run.state}`, { done: run.done, total: run.total });
  return (
    <Flex direction="column" alignItems="stretch" gap={2}>
      <ProgressBar
        value={progress}
        aria-label={t('erasure.progress.label')}
        aria-valuenow={progress}
        aria-valuetext={text}
      />
      <Typography tag="p" aria-hidden>
        {text}
      </Typography>
      <VisuallyHidden role="status">
        {t('erasure.progress.percent', { percent: Math.floor(progress / 25) * 25 })}
      </VisuallyHidden>
    </Flex>
  );
}
