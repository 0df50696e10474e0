/** Work that is done again and again until it is stopped. */
export interface Rounds {
  /** Starts no further round, and waits for the one in hand. */
  readonly stop: () => Promise<void>;
}

/**
 * Does the work at once, then every so often, never two rounds at a time. `failed` hears of each failure, and whether it
 * is the first in a row; what it throws of the first round is the caller's.
 */
export async function startRounds(
  work: () => Promise<void>,
  {
    every,
    failed,
  }: {
    readonly every: number;
    readonly failed: (error: unknown, isFirst: boolean) => void;
  },
): Promise<Rounds> {
  let inARow = 0;
  let inHand: Promise<void> | undefined;
  const round = async () => {
    try {
      await work();
      inARow = 0;
    } catch (error) {
      inARow += 1;
      failed(error, inARow === 1);
    }
  };
  await round();
  const timer = setInterval(() => {
    inHand ??= round()
      .catch(() => undefined)
      .finally(() => {
        inHand = undefined;
      });
  }, every);
  timer.unref();
  return {
    async stop() {
      clearInterval(timer);
      await inHand;
    },
  };
}
