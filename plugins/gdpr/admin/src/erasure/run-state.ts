import type { Run, RunState } from '../../../shared/contracts/erasure';
import type { Tone } from '../ui/status-badge';

/** Whether nothing more will happen to a run without somebody acting. */
export const isOver = (state: RunState): boolean => OVER[state];

/** Whether the data are gone, entirely or but for what the checks name. */
export const hasErased = (state: RunState): boolean =>
  state === 'done' || state === 'partial' || state === 'erased';

/** Colour of a state. */
export const toneOf = (state: RunState): Tone => TONES[state];

/** Share of the work done, 0 to 100; a run that erased everything but has not verified yet stays below 100. */
export function progressOf(run: Pick<Run, 'state' | 'done' | 'total'>): number {
  if (isOver(run.state)) return 100;
  if (run.total === 0) return 0;
  return Math.min(95, Math.round((run.done / run.total) * 90));
}

const OVER: Record<RunState, boolean> = {
  planned: false,
  'awaiting-approval': false,
  rejected: true,
  confirmed: false,
  running: false,
  paused: false,
  cancelled: true,
  erased: false,
  done: true,
  partial: true,
  failed: true,
  expired: true,
};

const TONES: Record<RunState, Tone> = {
  planned: 'neutral',
  'awaiting-approval': 'warning',
  rejected: 'neutral',
  confirmed: 'primary',
  running: 'primary',
  paused: 'warning',
  cancelled: 'neutral',
  erased: 'primary',
  done: 'success',
  partial: 'warning',
  failed: 'danger',
  expired: 'neutral',
};
