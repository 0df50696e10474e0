import type { Preview, PreviewRequest, Run } from '../../../shared/contracts/erasure';
import type { Failure } from './failure';

interface Planned {
  readonly seed: PreviewRequest;
  readonly preview: Preview;
}

interface Started {
  readonly seed: PreviewRequest;
  readonly run: Run;
}

/** Where the modal stands, from the choice of the person to the result. */
export type ErasureStep =
  | { readonly name: 'choosing' }
  | { readonly name: 'previewing'; readonly seed: PreviewRequest }
  // `failure`: the confirmation was refused for something that can be put right in the form
  | ({ readonly name: 'previewed'; readonly failure?: Failure } & Planned)
  | ({ readonly name: 'confirming' } & Planned)
  | ({ readonly name: 'running' } & Started)
  | ({ readonly name: 'finished' } & Started)
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
      return step.name === 'previewed'
        ? { name: 'confirming', seed: step.seed, preview: step.preview }
        : step;
    case 'runSeen':
      return afterRun(step, event);
    case 'failed':
      return afterFailure(step, event);
  }
}

function afterRun(step: ErasureStep, { run, over }: { run: Run; over: boolean }): ErasureStep {
  if (step.name !== 'confirming' && step.name !== 'running') return step;
  return { name: over ? 'finished' : 'running', seed: step.seed, run };
}

function afterFailure(
  step: ErasureStep,
  { seed, failure }: { seed: PreviewRequest; failure: Failure },
): ErasureStep {
  if (step.name === 'choosing' || step.name === 'finished' || step.seed !== seed) return step;
  const mayCorrect = step.name === 'confirming' && failure.remedy === 'none';
  return mayCorrect
    ? { name: 'previewed', seed, preview: step.preview, failure }
    : { name: 'failed', failure, seed };
}
