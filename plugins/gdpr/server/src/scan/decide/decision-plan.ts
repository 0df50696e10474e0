import type { Decision } from '../../../../shared/contracts/scan';

/** Name of the jobs that decide findings. */
export const DECISION = 'findings-decision';

/** What such a job does; its subjects are the records. */
export interface DecisionPlan {
  readonly act: Decision;
  readonly by: number | null;
  readonly reason: string | null;
}

/** What a chunk of it did. */
export interface DecisionResult {
  readonly decided: number;
}
