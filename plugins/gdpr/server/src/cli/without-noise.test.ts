import { HostError } from './host-error';
import { withoutNoise } from './without-noise';

/** jest gives each test file a console of its own: what would reach the terminal is caught below it. */
const caught = async (
  act: () => Promise<unknown>,
): Promise<{ printed: string; error: unknown }> => {
  const printed: string[] = [];
  const write = jest
    .spyOn(process.stdout, 'write')
    .mockImplementation((chunk) => printed.push(String(chunk)) > 0);
  const error = await act().then(
    () => undefined,
    (reason: unknown) => reason,
  );
  process.stdout.write('after');
  write.mockRestore();
  return { printed: printed.join(''), error };
};

test('what is printed meanwhile is swallowed, what comes after is not', async () => {
  const act = () => withoutNoise(async () => Promise.resolve(process.stdout.write('noise')));
  expect(await caught(act)).toEqual({ printed: 'after', error: undefined });
});

test('a failure tells what was printed', async () => {
  const act = () =>
    withoutNoise(async () => {
      process.stdout.write('the reason, in the log');
      await Promise.reject(new Error('it broke'));
    });
  const { error } = await caught(act);
  expect(error).toBeInstanceOf(HostError);
  expect(error).toHaveProperty(
    'message',
    expect.stringMatching(/it broke\nthe reason, in the log$/),
  );
});

test('nobody ends the process in the middle', async () => {
  const act = () => withoutNoise(async () => Promise.resolve(process.exit(1)));
  const { error } = await caught(act);
  expect(error).toHaveProperty(
    'message',
    expect.stringContaining('it ended the process with code 1'),
  );
});
