import { Flex, Typography, VisuallyHidden } from '@strapi/design-system';

import type { Run } from '../../../shared/contracts/erasure';
import { Progress } from '../ui/progress';
import { useTranslate } from '../ui/use-translate';
import { progressOf } from './run-state';

/** How far a run is, for the eye and for screen readers (told every quarter). */
export function RunProgress({ run }: { readonly run: Pick<Run, 'state' | 'done' | 'total'> }) {
  const t = useTranslate();
  const progress = progressOf(run);
  const text = t(`erasure.progress.${run.state}`, { done: run.done, total: run.total });
  return (
    <Flex direction="column" alignItems="stretch" gap={2}>
      <Progress
        percent={progress}
        label={t('erasure.progress.label')}
        text={text}
        success={run.state === 'done'}
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
