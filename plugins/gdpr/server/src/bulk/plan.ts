import type { Target } from '../../../shared/contracts/bulk';
import type { StoredPlan } from '../erasure';
import type { Job } from '../jobs';

/** What a bulk erasure's plan says besides its list; stored with the job. */
export interface BulkPlan extends StoredPlan {
  readonly target: Target;
  /** documents that the selection held */
  readonly selected: number;
}

/** The plan of a bulk erasure; undefined for a job of another kind. */
export function bulkPlanOf({ name, plan }: Pick<Job, 'name' | 'plan'>): BulkPlan | undefined {
  const isBulk =
    name === 'erasure' && typeof plan === 'object' && plan !== null && 'target' in plan;
  return isBulk ? (plan as BulkPlan) : undefined;
}
