import type { JobLogLine, JobView } from '../../../shared/contracts/jobs';
import type { DryRun } from './erase-command';
import { asJson, type Outcome } from './outcome';

/** A dry run in words. */
export function previewText(preview: DryRun): string {
  const { mode, target, selected, total, exclusions, types, estimated, sampled } = preview;
  const what = target === 'documents' ? 'record(s)' : 'people';
  const lines = [
    `${selected} record(s) of ${preview.uid} selected: ${total} ${what} to ${mode}`,
    ...exclusions.map(
      ({ count, code, detail, label }) =>
        `  left out ${count}: ${code}${detail === undefined ? '' : ` (${detail})`}, ${label.en}`,
    ),
    ...(types.length > 0 ? [`Records${estimated ? `, estimated from ${sampled}` : ''}:`] : []),
    ...types.map(({ uid, action, documents }) => `  ${action.padEnd(9)} ${documents}  ${uid}`),
    ...(total > 0 ? [`To do it: --confirm ${total}`] : []),
    ...(preview.needsApproval ? ['An administrator has to approve so many in the panel.'] : []),
  ];
  return `${lines.join('\n')}\n`;
}

/** A job in one line. */
export const jobLine = (job: JobView): string =>
  [
    job.jobId,
    (job.mode ?? job.decision ?? job.kind).padEnd(9),
    job.state.padEnd(17),
    `${job.done}/${job.total}`.padStart(15),
    `refused ${job.refused}`,
    `left out ${job.excluded}`,
    job.confirmedAt ?? job.createdAt,
  ].join('  ');

/** A job in words. */
export function jobText(job: JobView): string {
  const lines = [
    jobLine(job),
    ...job.types.map(({ uid, action, documents }) => `  ${action.padEnd(9)} ${documents}  ${uid}`),
    ...(job.failure === undefined ? [] : [`  failed: ${job.failure}`]),
    ...(job.instances.length > 0 ? [`  on ${job.instances.join(', ')}`] : []),
  ];
  return `${lines.join('\n')}\n`;
}

/** The log of a job, one line each. */
export const logText = (log: readonly JobLogLine[]): string =>
  log
    .map(({ at, event, ...rest }) => [at, event, ...Object.values(rest)].join('  '))
    .map((line) => `${line}\n`)
    .join('');

/** How a job that was driven ended: whoever was not treated makes it a failure for programs. */
export function outcomeOf(job: JobView | undefined, json: boolean): Outcome {
  const output = json ? asJson(job) : job ? jobText(job) : '';
  return { output, errors: '', exitCode: job?.state === 'done' && job.refused === 0 ? 0 : 1 };
}
