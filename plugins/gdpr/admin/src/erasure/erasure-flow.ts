import type { Preview, PreviewRequest, Run } from '../../../shared/contracts/erasure';
import type { Failure } from './failure';

/** Where the modal stands, from the choice of the person to the result. */
export type ErasureStep =
  | { readonly name: 'choosing' }
  | { readonly name: 'previewing'; readonly seed: PreviewRequest }
  | { readonly name: 'previewed'; readonly seed: PreviewRequest; readonly preview: Preview }
  | { readonly name: 'confirming'; readonly seed: PreviewRequest; readonly preview: Preview }
  | { readonly name: 'running'; readonly run: Run }
  | { readonly name: 'finished'; readonly run: Run }
  | { readonly name: 'failed'; readonly failure: Failure; readonly seed: PreviewRequest };

/** What happens in the modal: an act of the user or an answer of the server. */
export type ErasureEvent =
  | { readonly type: 'seedChosen'; readonly seed: PreviewRequest }
  | { readonly type: 'previewArrived'; readonly seed: PreviewRequest; readonly preview: Preview }
  | { readonly type: 'confirmed' }
  | { readonly type: 'runSeen'; readonly run: Run; readonly over: boolean }
  | { readonly type: 'failed'; readonly seed: PreviewRequest; readonly failure: Failure };

/** The only way the modal moves on; an answer that comes too late (another plan was asked for) changes nothing. */
export function nextStep(step: ErasureStep, event: ErasureEvent): ErasureStep {
  switch (event.type) {
    case 'seedChosen':
      return { name: 'previewing', seed: event.seed };
    case 'previewArrived':
      return step.name === 'previewing' && step.seed === event.seed
        ? { name: 'previewed', seed: step.seed, preview: event.preview }
        : step;
    case 'confirmed':
      return step.name === 'previewed' ? { ...step, name: 'confirming' } : step;
    case 'runSeen':
      return afterRun(step, event);
    case 'failed':
      return 'seed' in step && step.seed === event.seed
        ? { name: 'failed', failure: event.failure, seed: step.seed }
        : step;
  }
}

function afterRun(step: ErasureStep, { run, over }: { run: Run; over: boolean }): ErasureStep {
  if (step.name !== 'confirming' && step.name !== 'running') return step;
  return { name: over ? 'finished' : 'running', run };
}
