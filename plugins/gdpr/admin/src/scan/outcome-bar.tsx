import * as React from 'react';
import { Box, Button, Flex, Typography } from '@strapi/design-system';
import { ArrowClockwise, Cross } from '@strapi/icons';

import type { Decided, DecideRequest } from '../../../shared/contracts/scan';
import { Notice } from '../erasure/notice';
import { ProblemNotice } from '../ui/problem-notice';
import { useTranslate } from '../ui/use-translate';
import { DecisionJob } from './decision-job';
import { countByCode } from './refused';
import type { Outcome } from './use-decide';

interface OutcomeBarProps {
  readonly outcome: Outcome;
  readonly onUndo: (findingIds: string[]) => void;
  readonly onClose: () => void;
}

/**
 * What came of the last decision, above the list: the row itself may be gone from it. It takes the focus, which the
 * row had.
 */
export function OutcomeBar({ outcome, onUndo, onClose }: OutcomeBarProps) {
  const t = useTranslate();
  const bar = React.useRef<HTMLDivElement>(null);
  const shown = outcome.status === 'decided' || outcome.status === 'failed';
  React.useEffect(() => {
    if (shown) bar.current?.focus();
  }, [shown, outcome]);
  return (
    <Box ref={bar} tabIndex={-1} role="status" style={{ outline: 'none' }}>
      {outcome.status === 'failed' ? (
        <ProblemNotice title={t(`scan.failed.${outcome.act}`)} failure={outcome.failure} />
      ) : null}
      {outcome.status === 'decided' ? (
        <Result
          request={outcome.request}
          decided={outcome.decided}
          onUndo={onUndo}
          onClose={onClose}
        />
      ) : null}
    </Box>
  );
}

interface ResultProps {
  readonly request: DecideRequest;
  readonly decided: Decided;
  readonly onUndo: (findingIds: string[]) => void;
  readonly onClose: () => void;
}

function Result({ request, decided, onUndo, onClose }: ResultProps) {
  const t = useTranslate();
  if (decided.jobId !== undefined) return <DecisionJob jobId={decided.jobId} onClose={onClose} />;
  const refused = countByCode(decided.refused);
  const { findingIds } = request;
  return (
    <Notice
      tone={refused.length === 0 ? 'success' : 'warning'}
      title={t(`scan.decided.${request.act}`, { count: decided.decided })}
    >
      {refused.map(({ code, count }) => (
        <Typography key={code} tag="p">
          {t(`scan.refused.${code}`, { count })}
        </Typography>
      ))}
      <Flex gap={2}>
        {request.act === 'false-positive' && findingIds && decided.decided > 0 ? (
          <Button
            size="S"
            variant="secondary"
            startIcon={<ArrowClockwise />}
            onClick={() => onUndo([...findingIds])}
          >
            {t('scan.undo')}
          </Button>
        ) : null}
        <Button size="S" variant="tertiary" startIcon={<Cross />} onClick={onClose}>
          {t('erasure.close')}
        </Button>
      </Flex>
    </Notice>
  );
}
