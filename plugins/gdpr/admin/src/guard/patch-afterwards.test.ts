import { patchAfterwards } from './patch-afterwards';

const arg = { data: { body: 'typed' } };

test('the cache is written when the record is saved, not before', async () => {
  const patch = jest.fn();
  let saved: (value: unknown) => void = () => undefined;
  const lifecycle = { queryFulfilled: new Promise((resolve) => (saved = resolve)) };
  const running = patchAfterwards(patch)(arg, lifecycle);
  await Promise.resolve();
  expect(patch).not.toHaveBeenCalled();
  saved({});
  await running;
  expect(patch).toHaveBeenCalledWith(arg, lifecycle);
});

test('a refused write leaves the cache, and so the form, alone', async () => {
  const patch = jest.fn();
  await patchAfterwards(patch)(arg, { queryFulfilled: Promise.reject(new Error('refused')) });
  expect(patch).not.toHaveBeenCalled();
});
