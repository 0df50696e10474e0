import type { GuardVerdict } from '../../../shared/contracts/guard';
import { createLiveCheck, PAUSE } from './live-check';

beforeEach(() => jest.useFakeTimers());
afterEach(() => jest.useRealTimers());

const request = (note: string) => ({ uid: 'api::note.note', data: { note } });
const verdict: GuardVerdict = { kind: 'forbidden', path: ['nir'] };

test('asks once after a pause, for what the form then holds', async () => {
  const ask = jest.fn(() => Promise.resolve([verdict]));
  const check = createLiveCheck(ask);
  const heard = jest.fn();
  check.subscribe(heard);
  check.later(() => request('a'));
  await jest.advanceTimersByTimeAsync(PAUSE - 1);
  check.later(() => request('ab'));
  await jest.advanceTimersByTimeAsync(PAUSE - 1);
  expect(ask).not.toHaveBeenCalled();
  await jest.advanceTimersByTimeAsync(1);
  expect(ask).toHaveBeenCalledTimes(1);
  expect(ask).toHaveBeenCalledWith(request('ab'));
  expect(check.current()).toEqual({ data: { note: 'ab' }, verdicts: [verdict] });
  expect(heard).toHaveBeenCalledTimes(1);
});

test('a slow answer to an older text does not replace the newer', async () => {
  const ask = jest
    .fn<Promise<GuardVerdict[]>, []>()
    .mockImplementationOnce(() => new Promise((done) => setTimeout(() => done([verdict]), 5_000)))
    .mockResolvedValueOnce([]);
  const check = createLiveCheck(ask);
  check.later(() => request('old'));
  await jest.advanceTimersByTimeAsync(PAUSE);
  check.later(() => request('new'));
  await jest.advanceTimersByTimeAsync(10_000);
  expect(check.current()).toEqual({ data: { note: 'new' }, verdicts: [] });
});

test('where the server cannot be asked, what was known stands; where there is nothing to ask, nothing is asked', async () => {
  const ask = jest
    .fn<Promise<GuardVerdict[] | null>, []>()
    .mockResolvedValueOnce([verdict])
    .mockResolvedValueOnce(null);
  const check = createLiveCheck(ask);
  check.later(() => request('a'));
  await jest.advanceTimersByTimeAsync(PAUSE);
  check.later(() => request('b'));
  await jest.advanceTimersByTimeAsync(PAUSE);
  check.later(() => null);
  await jest.advanceTimersByTimeAsync(PAUSE);
  expect(ask).toHaveBeenCalledTimes(2);
  expect(check.current().verdicts).toEqual([verdict]);
});
