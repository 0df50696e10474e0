/** Lets a number of workers through at once; the others wait in line. */
export interface Gate {
  readonly through: <T>(work: () => Promise<T>) => Promise<T>;
}

/** A gate for `width` at once. */
export function createGate(width: number): Gate {
  let inside = 0;
  const line: (() => void)[] = [];
  const enter = (): Promise<void> => {
    if (inside < width) {
      inside += 1;
      return Promise.resolve();
    }
    return new Promise((admitted) => line.push(admitted));
  };
  // whoever leaves hands the place on, so that nobody slips in between
  const leave = () => {
    const next = line.shift();
    if (next) next();
    else inside -= 1;
  };
  return {
    async through(work) {
      await enter();
      try {
        return await work();
      } finally {
        leave();
      }
    },
  };
}
