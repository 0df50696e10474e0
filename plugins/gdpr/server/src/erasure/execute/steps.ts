/** Moments of a run at which the tests kill the process: every promise of the pipeline must survive each. */
type Step =
  | 'before-transaction'
  | 'mid-transaction'
  | 'after-commit'
  | 'before-files'
  | 'after-files'
  | 'before-done';

let listener: ((step: Step) => void | Promise<void>) | undefined;

/** Says that a run reached a step; nothing happens unless somebody listens. */
export async function atStep(step: Step): Promise<void> {
  await listener?.(step);
}

/** Listens to the steps of the runs of this process; for tests that stop one at a chosen moment. */
export function onStep(listen: typeof listener): void {
  listener = listen;
}
