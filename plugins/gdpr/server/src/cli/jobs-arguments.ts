import { wrong, type Values, type Wrong } from './options';

const ACTS = ['pause', 'resume', 'cancel'] as const;

/** `gdpr jobs`: all of them, one, or an act on one. */
export interface JobsCommand {
  readonly name: 'jobs';
  readonly json: boolean;
  readonly jobId: string | undefined;
  readonly act: (typeof ACTS)[number] | undefined;
}

/** Reads the words after `gdpr jobs`. */
export function jobsArguments(values: Values, rest: readonly string[]): JobsCommand | Wrong {
  const [first, second, third] = rest;
  const act = ACTS.find((one) => one === first);
  const jobId = act ? second : first;
  if (act && jobId === undefined) return wrong(`"jobs ${act}" needs the id of a job`);
  if (third !== undefined || (!act && second !== undefined))
    return wrong(`"jobs" takes pause, resume or cancel and the id of one job`);
  if (jobId !== undefined && !/^[a-zA-Z0-9_-]{1,64}$/.test(jobId))
    return wrong(`"${jobId}" is no id of a job`);
  return { name: 'jobs', json: values.json ?? false, jobId, act };
}
