import type { RunState } from '../../../shared/contracts/erasure';

/** States in which workers take chunks. */
export const WORKABLE = ['confirmed', 'running'] as const satisfies readonly RunState[];

const ENDED: readonly string[] = [
  ...(['done', 'partial', 'failed', 'cancelled', 'rejected', 'expired'] satisfies RunState[]),
];

/** Whether nothing will happen to the job any more. */
export const hasEnded = (state: string): boolean => ENDED.includes(state);
