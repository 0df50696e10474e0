import * as React from 'react';

import type { BulkConfirmRequest, BulkPreviewRequest } from '../../../shared/contracts/bulk';
import { failureOf } from '../erasure/failure';
import { useBulkConfirmMutation, useBulkPreviewMutation } from './bulk-api';
import { nextBulkStep, type BulkStep } from './bulk-flow';

interface BulkFlow {
  readonly step: BulkStep;
  readonly preview: (request: BulkPreviewRequest) => void;
  readonly proceed: () => void;
  readonly back: () => void;
  readonly confirm: (request: BulkPreviewRequest, confirmation: BulkConfirmRequest) => void;
}

/** The modal's steps, with the requests that move them on. */
export function useBulkFlow(): BulkFlow {
  const [step, dispatch] = React.useReducer(nextBulkStep, { name: 'selecting' });
  const [requestPreview] = useBulkPreviewMutation();
  const [requestJob] = useBulkConfirmMutation();

  const preview = React.useCallback(
    (request: BulkPreviewRequest) => {
      dispatch({ type: 'selected', request });
      requestPreview(request)
        .unwrap()
        .then((answer) => dispatch({ type: 'previewArrived', request, preview: answer }))
        .catch((error: unknown) =>
          dispatch({ type: 'failed', request, failure: failureOf(error) }),
        );
    },
    [requestPreview],
  );
  const confirm = React.useCallback(
    (request: BulkPreviewRequest, confirmation: BulkConfirmRequest) => {
      dispatch({ type: 'confirmed' });
      requestJob(confirmation)
        .unwrap()
        .then(() => dispatch({ type: 'accepted' }))
        .catch((error: unknown) =>
          dispatch({ type: 'failed', request, failure: failureOf(error) }),
        );
    },
    [requestJob],
  );
  return {
    step,
    preview,
    proceed: React.useCallback(() => dispatch({ type: 'continued' }), []),
    back: React.useCallback(() => dispatch({ type: 'wentBack' }), []),
    confirm,
  };
}
