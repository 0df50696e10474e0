import { Cron } from 'croner';
import { GdprInvalid } from '../kernel/errors';
import type { Schedule } from './engine';

/** A time span, open at its start and closed at its end. */
export interface Span {
  readonly after: Date;
  readonly upTo: Date;
}

/**
 * The last moment of the span at which the schedule is due, or undefined. Only the last: a clock that jumps over a
 * hundred moments owes one run, not a hundred. A local time that does not exist on the day the clocks go forward is due
 * one hour later; one that exists twice is due the first time.
 */
export function latestMoment(schedule: Schedule, { after, upTo }: Span): Date | undefined {
  // croner looks strictly before the second that it is given
  const nextSecond = new Date(Math.floor(upTo.getTime() / 1000) * 1000 + 1000);
  const [latest] = cronOf(schedule).previousRuns(1, nextSecond);
  return latest && latest > after && latest <= upTo ? latest : undefined;
}

/** Refuses a rule or a time zone that cannot be computed, before anything waits for it. */
export function refuseUnknownTime(schedule: Schedule): void {
  if (isComputable(schedule)) return;
  throw new GdprInvalid(
    'E_GDPR_SCHEDULE',
    `The schedule "${schedule.name}" never runs: "${schedule.rule}" must be a cron rule of five fields that some day fits, and "${schedule.timeZone}" an IANA time zone such as Europe/Paris`,
  );
}

function isComputable(schedule: Schedule): boolean {
  try {
    return cronOf(schedule).nextRun() !== null;
  } catch {
    // croner's own errors speak of its options, not of the schedule's
    return false;
  }
}

const cronOf = ({ rule, timeZone }: Schedule): Cron =>
  new Cron(rule, { timezone: timeZone, paused: true, mode: '5-part' });
