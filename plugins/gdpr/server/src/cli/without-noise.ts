import { HostError } from './host-error';

type Write = typeof process.stdout.write;

/**
 * Runs `act` while nothing else may print or end the process: Strapi logs as it likes, and exits in the middle of
 * loading. What it printed is shown only if it fails.
 */
export async function withoutNoise<T>(act: () => Promise<T>): Promise<T> {
  const printed: string[] = [];
  const restore = silence(printed);
  try {
    return await act();
  } catch (error) {
    if (error instanceof HostError) throw error;
    const said = printed.join('').trim();
    const reason = error instanceof Error ? error.message : String(error);
    throw new HostError(
      `the project's Strapi does not load: ${reason}${said === '' ? '' : `\n${said}`}`,
      {
        cause: error,
      },
    );
  } finally {
    restore();
  }
}

function silence(printed: string[]): () => void {
  const exit = process.exit.bind(process);
  const writes = [process.stdout, process.stderr].map((stream) => ({
    stream,
    write: stream.write.bind(stream),
  }));
  const keep = ((chunk: string | Uint8Array, ...rest: unknown[]) => {
    printed.push(typeof chunk === 'string' ? chunk : Buffer.from(chunk).toString('utf8'));
    const done = rest.find((item): item is () => void => typeof item === 'function');
    done?.();
    return true;
  }) as Write;
  for (const { stream } of writes) stream.write = keep;
  process.exit = (code) => {
    throw new Error(`it ended the process with code ${String(code ?? 0)}`);
  };
  return () => {
    for (const { stream, write } of writes) stream.write = write;
    process.exit = exit;
  };
}
