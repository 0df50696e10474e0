import { RUN_STATES } from '../../../shared/contracts/erasure';
import type { JobView } from '../../../shared/contracts/jobs';
import {
  awaitingMine,
  firstJobs,
  isLive,
  moves,
  offeredActs,
  percentOf,
  quarterOf,
} from './job-state';

const job = (change: Partial<JobView>): JobView => ({
  jobId: 'a',
  name: 'erasure',
  kind: 'erasure',
  mode: 'anonymise',
  state: 'running',
  total: 10,
  done: 0,
  refused: 0,
  excluded: 0,
  types: [],
  instances: [],
  createdAt: '2026-01-01T00:00:00.000Z',
  acts: [],
  ...change,
});

test('live are the jobs that have work before them, or wait for an approval', () => {
  expect(RUN_STATES.filter((state) => isLive({ state }))).toEqual([
    'awaiting-approval',
    'confirmed',
    'running',
    'paused',
    'erased',
  ]);
});

test('a paused job and one that waits for approval do not move by themselves', () => {
  expect(RUN_STATES.filter((state) => moves({ state }))).toEqual([
    'confirmed',
    'running',
    'erased',
  ]);
});

test.each([
  [{ done: 0, total: 0, state: 'confirmed' }, 0],
  [{ done: 5, total: 10, state: 'running' }, 50],
  [{ done: 5, refused: 4, total: 10, state: 'paused' }, 90],
  [{ done: 10, total: 10, state: 'running' }, 99],
  [{ done: 10, total: 10, state: 'erased' }, 99],
  [{ done: 9, refused: 1, total: 10, state: 'partial' }, 100],
  [{ done: 0, total: 0, state: 'done' }, 100],
  [{ done: 3, total: 10, state: 'cancelled' }, 30],
  [{ done: 2, total: 3, state: 'failed' }, 66],
] as const)('%j is at %d %%', (change, expected) => {
  expect(percentOf(job(change))).toBe(expected);
});

test.each([
  [0, 0],
  [24, 0],
  [25, 25],
  [74, 50],
  [99, 75],
  [100, 100],
])('%d %% is told as %d', (percent, told) => {
  expect(quarterOf(percent)).toBe(told);
});

test('what waits for my approval comes first, then what runs, the newest before the older', () => {
  const order = firstJobs(
    [
      job({ jobId: 'paused', state: 'paused' }),
      job({ jobId: 'old', createdAt: '2025-01-01T00:00:00.000Z' }),
      job({ jobId: 'new' }),
    ],
    [
      job({ jobId: 'new' }),
      job({ jobId: 'ended', state: 'done' }),
      job({ jobId: 'others', state: 'awaiting-approval' }),
      job({ jobId: 'mine', state: 'awaiting-approval', acts: ['approve'] }),
    ],
  ).map(({ jobId }) => jobId);
  expect(order).toEqual(['mine', 'others', 'new', 'old', 'paused']);
});

test('only a job whose approval is offered to the caller awaits the caller', () => {
  const mine = job({ jobId: 'mine', acts: ['approve', 'reject'] });
  expect(awaitingMine([mine, job({ acts: ['cancel'] })])).toEqual([mine]);
});

test.each([
  ['running', ['cancel', 'pause'], ['pause', 'cancel']],
  ['awaiting-approval', ['approve', 'reject', 'cancel'], ['approve', 'reject']],
  ['awaiting-approval', ['reject', 'cancel'], ['cancel']],
  ['partial', ['retry'], ['retry']],
  ['done', [], []],
] as const)('%s with %j offers %j', (state, acts, offered) => {
  expect(offeredActs({ state, acts })).toEqual(offered);
});
