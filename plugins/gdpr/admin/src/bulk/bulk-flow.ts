import type { BulkPreview, BulkPreviewRequest } from '../../../shared/contracts/bulk';
import type { Failure } from '../erasure/failure';

interface Asked {
  readonly request: BulkPreviewRequest;
}

interface Planned extends Asked {
  readonly preview: BulkPreview;
}

/** Where the modal of a bulk action stands. */
export type BulkStep =
  | { readonly name: 'selecting' }
  | ({ readonly name: 'previewing' } & Asked)
  | ({ readonly name: 'previewed' } & Planned)
  // `failure`: the confirmation was refused for something that can be put right in the form
  | ({ readonly name: 'confirming'; readonly failure?: Failure } & Planned)
  | ({ readonly name: 'sending' } & Planned)
  | ({ readonly name: 'sent' } & Planned)
  | ({ readonly name: 'failed'; readonly failure: Failure } & Asked);

/** An act of the user or an answer of the server. */
export type BulkEvent =
  | { readonly type: 'selected'; readonly request: BulkPreviewRequest }
  | {
      readonly type: 'previewArrived';
      readonly request: BulkPreviewRequest;
      readonly preview: BulkPreview;
    }
  | { readonly type: 'continued' }
  | { readonly type: 'wentBack' }
  | { readonly type: 'confirmed' }
  | { readonly type: 'accepted' }
  | { readonly type: 'failed'; readonly request: BulkPreviewRequest; readonly failure: Failure };

/** The only way the modal moves on; an answer to what is no longer asked changes nothing. */
export function nextBulkStep(step: BulkStep, event: BulkEvent): BulkStep {
  switch (event.type) {
    case 'selected':
      return { name: 'previewing', request: event.request };
    case 'previewArrived':
      return step.name === 'previewing' && step.request === event.request
        ? { name: 'previewed', request: step.request, preview: event.preview }
        : step;
    case 'continued':
      return step.name === 'previewed' && step.preview.total > 0
        ? { ...step, name: 'confirming' }
        : step;
    case 'wentBack':
      return goBack(step);
    case 'confirmed':
      return step.name === 'confirming'
        ? { name: 'sending', request: step.request, preview: step.preview }
        : step;
    case 'accepted':
      return step.name === 'sending' ? { ...step, name: 'sent' } : step;
    case 'failed':
      return afterFailure(step, event);
  }
}

function goBack(step: BulkStep): BulkStep {
  if (step.name === 'confirming') {
    return { name: 'previewed', request: step.request, preview: step.preview };
  }
  return step.name === 'previewed' || step.name === 'failed' ? { name: 'selecting' } : step;
}

function afterFailure(
  step: BulkStep,
  { request, failure }: { request: BulkPreviewRequest; failure: Failure },
): BulkStep {
  if (step.name === 'selecting' || step.name === 'sent' || step.request !== request) return step;
  const mayCorrect = step.name === 'sending' && failure.remedy === 'none';
  return mayCorrect
    ? { name: 'confirming', request, preview: step.preview, failure }
    : { name: 'failed', request, failure };
}
