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

/** What the screen that opened the modal wants to know. */
export interface ErasureWatch {
  /** the confirmation has left: from here on something may have been erased */
  started(): void;
  seen(run: Run): void;
  /** the run ended after the modal was closed */
  endedUnseen(run: Run): void;
}

interface ErasureFlow {
  readonly step: ErasureStep;
  readonly preview: (seed: PreviewRequest) => void;
  readonly confirm: (seed: PreviewRequest, request: ConfirmRequest) => void;
}

/** The modal's steps, with the requests that move them on. */
export function useErasureFlow(watch: ErasureWatch): ErasureFlow {
  const [step, dispatch] = React.useReducer(nextStep, { name: 'choosing' });
  const [requestPreview] = usePreviewErasureMutation();
  const [requestErasure] = useConfirmErasureMutation();
  const isOpen = useIsOpen();

  const seen = React.useCallback(
    (run: Run) => {
      if (!isOpen.current) {
        watch.endedUnseen(run);
        return;
      }
      watch.seen(run);
      dispatch({ type: 'runSeen', run, over: isOver(run.state) });
    },
    [watch, isOpen],
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
      watch.started();
      requestErasure(request)
        .unwrap()
        .then(seen)
        .catch((error: unknown) => dispatch({ type: 'failed', seed, failure: failureOf(error) }));
    },
    [requestErasure, seen, watch],
  );

  return { step, preview, confirm };
}

/** Whether the modal is still there when an answer comes; the act itself goes on without it. */
function useIsOpen(): React.RefObject<boolean> {
  const isOpen = React.useRef(true);
  React.useEffect(() => {
    isOpen.current = true;
    return () => {
      isOpen.current = false;
    };
  }, []);
  return isOpen;
}

/** Follows a run from its confirmation until it is over; a lost answer leaves the last one on screen and asks again. */
function usePolledRun(step: ErasureStep, seen: (run: Run) => void): void {
  const planId = planOf(step);
  const { currentData: run } = useErasureRunQuery(planId, {
    skip: planId === '',
    pollingInterval: POLL_MS,
    refetchOnMountOrArgChange: true,
  });
  React.useEffect(() => {
    if (run && run.planId === planId) seen(run);
  }, [run, planId, seen]);
}

function planOf(step: ErasureStep): string {
  if (step.name === 'confirming') return step.preview.planId;
  return step.name === 'running' ? step.run.planId : '';
}
