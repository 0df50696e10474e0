import * as React from 'react';

import type { ConfirmRequest, PreviewRequest, Run } from '../../../shared/contracts/erasure';
import {
  useConfirmErasureMutation,
  useErasureRunQuery,
  usePreviewErasureMutation,
} from './erasure-api';
import { nextStep, type ErasureStep } from './erasure-flow';
import { failureOf } from './failure';
import { isOver } from './run-state';

const POLL_MS = 1000;

interface ErasureFlow {
  readonly step: ErasureStep;
  readonly preview: (seed: PreviewRequest) => void;
  readonly confirm: (seed: PreviewRequest, request: ConfirmRequest) => void;
}

/** The modal's steps, with the requests that move them on. */
export function useErasureFlow(onRun: (run: Run) => void): ErasureFlow {
  const [step, dispatch] = React.useReducer(nextStep, { name: 'choosing' });
  const [requestPreview] = usePreviewErasureMutation();
  const [requestErasure] = useConfirmErasureMutation();

  const seen = React.useCallback(
    (run: Run) => {
      onRun(run);
      dispatch({ type: 'runSeen', run, over: isOver(run.state) });
    },
    [onRun],
  );
  usePolledRun(step, seen);

  const preview = React.useCallback(
    (seed: PreviewRequest) => {
      dispatch({ type: 'seedChosen', seed });
      requestPreview(seed)
        .unwrap()
        .then((answer) => dispatch({ type: 'previewArrived', seed, preview: answer }))
        .catch((error: unknown) => dispatch({ type: 'failed', seed, failure: failureOf(error) }));
    },
    [requestPreview],
  );

  const confirm = React.useCallback(
    (seed: PreviewRequest, request: ConfirmRequest) => {
      dispatch({ type: 'confirmed' });
      requestErasure(request)
        .unwrap()
        .then(seen)
        .catch((error: unknown) => dispatch({ type: 'failed', seed, failure: failureOf(error) }));
    },
    [requestErasure, seen],
  );

  return { step, preview, confirm };
}

/** Follows a run until it is over; a lost answer leaves the last one on screen and asks again. */
function usePolledRun(step: ErasureStep, seen: (run: Run) => void): void {
  const planId = step.name === 'running' ? step.run.planId : '';
  const { currentData: run } = useErasureRunQuery(planId, {
    skip: planId === '',
    pollingInterval: POLL_MS,
    refetchOnMountOrArgChange: true,
  });
  React.useEffect(() => {
    if (run && run.planId === planId) seen(run);
  }, [run, planId, seen]);
}
