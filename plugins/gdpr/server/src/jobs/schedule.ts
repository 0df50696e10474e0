import type { Core } from '@strapi/types';
import type { Clock } from '../kernel/clock';
import { errorCode } from '../kernel/error-code';
import { openSql } from '../kernel/sql/sql';
import type { Schedule } from './engine';
import { claimFire, lastFire, trimFires, type Fire } from './schedule-fires';
import { latestMoment, refuseUnknownTime } from './schedule-moments';

/** Milliseconds between two looks at the clock: a task starts at most this late. */
const EVERY = 5_000;

/** What runs at each moment of a schedule. */
export type ScheduledTask = () => Promise<void>;

/** The recurring tasks of this process; every instance holds the same ones, and each moment runs on one of them. */
export interface Schedules {
  /** From now on the task runs; a moment missed while no instance was up runs once, now. */
  readonly schedule: (schedule: Schedule, task: ScheduledTask) => Promise<void>;
  /** Runs the task for one moment unless another instance has, or has begun to; false then. */
  readonly fire: (name: string, due: Date) => Promise<boolean>;
  /** Runs what has become due since the last look; done by a timer, and by tests whose clock stands still. */
  readonly tick: () => Promise<void>;
  /** Looks no more, and waits for the tasks in hand. */
  readonly stop: () => Promise<void>;
}

interface Entry {
  readonly schedule: Schedule;
  readonly task: ScheduledTask;
  /** the clock at the last look */
  looked: Date;
}

/**
 * Schedules that fire once for the whole cluster, whichever engine runs the jobs: a unique row of (name, moment) decides.
 * A task that fails or dies with its process is not repeated for that moment; the next moment comes.
 */
export function createSchedules(
  strapi: Core.Strapi,
  { clock, every = EVERY }: { readonly clock: Clock; readonly every?: number },
): Schedules {
  const entries = new Map<string, Entry>();
  const inHand = new Set<Promise<unknown>>();

  const fire: Schedules['fire'] = async (name, due) => {
    const entry = entries.get(name);
    if (!entry) return false;
    if (!(await claimFire(openSql(strapi), { name, due }, clock.now()))) return false;
    await logged(strapi, name, entry.task());
    await trimFires(openSql(strapi), name, clock.now());
    return true;
  };
  const tick = async () => {
    const due = [...entries.values()].flatMap((entry) => look(entry, clock.now()));
    await Promise.all(
      due.map((moment) => logged(strapi, moment.name, fire(moment.name, moment.due))),
    );
  };
  const hold = (work: Promise<unknown>) => {
    inHand.add(work);
    void work.finally(() => inHand.delete(work));
  };
  const timer = setInterval(() => {
    hold(tick());
  }, every);
  timer.unref();

  return {
    fire,
    tick,
    async schedule(schedule, task) {
      refuseUnknownTime(schedule);
      const now = clock.now();
      const looked = (await lastFire(openSql(strapi), schedule.name, now)) ?? now;
      entries.set(schedule.name, { schedule, task, looked });
      hold(tick());
    },
    async stop() {
      clearInterval(timer);
      await Promise.allSettled(inHand);
    },
  };
}

/**
 * The moment that became due since the last look. The clock is believed even when it was set back: what comes again is
 * refused by its row, and a clock that was wrong for a year must not silence the schedule for a year.
 */
function look(entry: Entry, now: Date): Fire[] {
  const due = latestMoment(entry.schedule, { after: entry.looked, upTo: now });
  entry.looked = now;
  return due ? [{ name: entry.schedule.name, due }] : [];
}

/** A failed task must not stop the clock for the others; its message may quote values, its code cannot. */
async function logged(strapi: Core.Strapi, name: string, work: Promise<unknown>): Promise<void> {
  try {
    await work;
  } catch (error) {
    strapi.log.error(
      `gdpr: the scheduled task "${name}" failed (${errorCode(error) ?? 'unknown'}); it runs again at its next moment`,
    );
  }
}
