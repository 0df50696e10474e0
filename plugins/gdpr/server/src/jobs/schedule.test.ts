import { memoryHost, type MemoryHost } from '../kernel/sql/memory-sql.fixture';
import { createSchedules, type Schedules } from './schedule';
import { ensureScheduleTable, SCHEDULE_FIRES } from './schedule-fires';
import { latestMoment, refuseUnknownTime } from './schedule-moments';

const PARIS = 'Europe/Paris';
const NIGHTLY = { name: 'nightly', rule: '30 2 * * *', timeZone: PARIS };
const HOURLY = { name: 'hourly', rule: '0 * * * *', timeZone: 'UTC' };

/** Every moment that a clock meets which is looked at each quarter of an hour. */
function moments(rule: string, from: string, to: string): string[] {
  const found: string[] = [];
  const end = new Date(to).getTime();
  for (let at = new Date(from).getTime(); at < end; at += 900_000) {
    const span = { after: new Date(at), upTo: new Date(at + 900_000) };
    const moment = latestMoment({ ...NIGHTLY, rule }, span);
    if (moment) found.push(moment.toISOString());
  }
  return found;
}

describe('the days when the clocks change in Paris', () => {
  test('02:30 does not exist in March: due one hour later, once', () => {
    expect(moments('30 2 * * *', '2026-03-28T00:00:00Z', '2026-03-31T00:00:00Z')).toEqual([
      '2026-03-28T01:30:00.000Z',
      '2026-03-29T01:30:00.000Z', // 03:30 in Paris
      '2026-03-30T00:30:00.000Z',
    ]);
  });

  test('02:30 exists twice in October: due the first time only', () => {
    expect(moments('30 2 * * *', '2026-10-24T00:00:00Z', '2026-10-27T00:00:00Z')).toEqual([
      '2026-10-24T00:30:00.000Z',
      '2026-10-25T00:30:00.000Z', // summer time; 01:30Z is 02:30 once more
      '2026-10-26T01:30:00.000Z',
    ]);
  });
});

describe('a moment', () => {
  const at = (after: string, upTo: string) =>
    latestMoment(HOURLY, { after: new Date(after), upTo: new Date(upTo) })?.toISOString();

  test('belongs to the span that ends with it, and to no other', () => {
    expect(at('2026-01-01T09:59:59.000Z', '2026-01-01T10:00:00.000Z')).toBe(
      '2026-01-01T10:00:00.000Z',
    );
    expect(at('2026-01-01T10:00:00.000Z', '2026-01-01T10:00:05.000Z')).toBeUndefined();
  });

  test('is the last one of a long span, and none of a span that ends before it starts', () => {
    expect(at('2026-01-01T00:30:00.000Z', '2026-01-08T00:30:00.000Z')).toBe(
      '2026-01-08T00:00:00.000Z',
    );
    expect(at('2026-01-08T00:00:00.000Z', '2026-01-01T00:30:00.000Z')).toBeUndefined();
  });
});

test.each([
  { ...NIGHTLY, rule: 'every night' },
  { ...NIGHTLY, rule: '0 30 2 * * *' },
  { ...NIGHTLY, rule: '0 0 31 2 *' },
  { ...NIGHTLY, timeZone: 'Europe/Lutece' },
])('refused before anything waits for it: $rule in $timeZone', (schedule) => {
  expect(() => refuseUnknownTime(schedule)).toThrow('The schedule "nightly" never runs');
});

describe('a cluster', () => {
  let host: MemoryHost;
  let now: Date;
  const started: Schedules[] = [];
  const clock = { now: () => now };
  const ran: string[] = [];

  beforeEach(async () => {
    host = memoryHost();
    await ensureScheduleTable(host.strapi);
    await ensureScheduleTable(host.strapi);
    now = new Date('2026-05-01T10:30:00Z');
    ran.length = 0;
  });
  afterEach(async () => {
    await Promise.all(started.splice(0).map((one) => one.stop()));
    await host.close();
  });

  async function instance(name: string, task?: () => Promise<void>): Promise<Schedules> {
    const schedules = createSchedules(host.strapi, { clock, every: 3_600_000 });
    started.push(schedules);
    await schedules.schedule(
      HOURLY,
      task ??
        (async () => {
          ran.push(name);
        }),
    );
    await schedules.tick();
    return schedules;
  }
  const lookAll = (schedules: readonly Schedules[]) =>
    Promise.all(schedules.map((one) => one.tick()));
  const fires = async (): Promise<string[]> =>
    (await host.sql.table(SCHEDULE_FIRES).orderBy('due_at').pluck('due_at')).map((due: number) =>
      new Date(due).toISOString(),
    );

  test('runs each moment on one instance, however often all of them look', async () => {
    const all = await Promise.all(['a', 'b', 'c', 'd'].map((name) => instance(name)));
    expect(ran).toEqual([]);
    now = new Date('2026-05-01T11:00:02Z');
    await lookAll([...all, ...all]);
    expect(ran).toHaveLength(1);
    now = new Date('2026-05-01T12:00:02Z');
    await lookAll(all);
    expect(ran).toHaveLength(2);
  });

  test('whose clock jumps forward owes one run, not one for each moment', async () => {
    const all = [await instance('a'), await instance('b')];
    now = new Date('2026-05-03T10:30:00Z');
    await lookAll(all);
    await lookAll(all);
    expect(ran).toHaveLength(1);
    expect(await fires()).toEqual(['2026-05-03T10:00:00.000Z']);
  });

  test('whose clock is set back repeats no moment, and goes on at the next', async () => {
    const one = await instance('a');
    now = new Date('2026-05-01T12:00:01Z');
    await one.tick();
    now = new Date('2026-05-01T11:30:00Z');
    await one.tick();
    now = new Date('2026-05-01T12:00:01Z');
    await one.tick();
    expect(ran).toHaveLength(1);
    now = new Date('2026-05-01T13:00:01Z');
    await one.tick();
    expect(ran).toHaveLength(2);
  });

  test('whose clock was a year ahead is not silent for a year', async () => {
    const one = await instance('a');
    now = new Date('2027-05-01T10:30:00Z');
    await one.tick();
    now = new Date('2026-05-01T10:31:00Z');
    await one.tick();
    now = new Date('2026-05-01T11:00:01Z');
    await one.tick();
    expect(await fires()).toEqual(['2026-05-01T11:00:00.000Z', '2027-05-01T10:00:00.000Z']);
  });

  test('that was down at a moment runs it once when it is back; a new schedule waits for its first', async () => {
    const before = await instance('a');
    now = new Date('2026-05-01T11:00:01Z');
    await before.tick();
    await before.stop();
    now = new Date('2026-05-02T08:15:00Z');
    const after = await Promise.all([instance('b'), instance('c')]);
    await Promise.all(after.map((one) => one.stop()));
    expect(ran).toHaveLength(2);
    expect(await fires()).toContain('2026-05-02T08:00:00.000Z');
  });

  test('goes on after a task that failed, and says so without its message', async () => {
    const one = await instance('a', () => Promise.reject(new Error('anna@example.org')));
    now = new Date('2026-05-01T11:00:01Z');
    await one.tick();
    expect(JSON.stringify(jest.mocked(host.strapi.log.error).mock.calls)).toMatch(
      /"hourly\\" failed \(unknown\)/,
    );
    expect(JSON.stringify(jest.mocked(host.strapi.log.error).mock.calls)).not.toContain('anna');
    now = new Date('2026-05-01T12:00:01Z');
    await one.tick();
    expect(await fires()).toHaveLength(2);
  });

  test('fires nothing that this process does not know', async () => {
    const one = await instance('a');
    expect(await one.fire('unknown', now)).toBe(false);
    expect(await fires()).toEqual([]);
  });

  test('waits for the task in hand when it stops, and looks no more', async () => {
    let finished = false;
    const slow = async () => {
      await new Promise((done) => setTimeout(done, 50));
      finished = true;
    };
    const schedules = createSchedules(host.strapi, { clock, every: 5 });
    await schedules.schedule(HOURLY, slow);
    now = new Date('2026-05-01T11:00:01Z');
    await new Promise((done) => setTimeout(done, 20));
    await schedules.stop();
    expect(finished).toBe(true);
    now = new Date('2026-05-01T12:00:01Z');
    await new Promise((done) => setTimeout(done, 20));
    expect(await fires()).toHaveLength(1);
  });

  test('forgets old fires, but never when the task last ran', async () => {
    const one = await instance('a');
    now = new Date('2026-05-01T11:00:01Z');
    await one.tick();
    now = new Date('2026-08-15T11:00:01Z');
    await one.tick();
    expect(await fires()).toEqual(['2026-08-15T11:00:00.000Z']);
  });
});
