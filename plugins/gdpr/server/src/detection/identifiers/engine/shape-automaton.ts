/** All shapes of all detectors in one table, so that a number is read once however many detectors there are. */
export interface ShapeAutomaton {
  /** the state after a digit (`2 * state`) or a letter (`2 * state + 1`); 0 when no shape goes on so. The first state is 1. */
  readonly next: Int32Array;
  /** by state: the shapes that are complete there */
  readonly complete: readonly (readonly number[])[];
  /** how many letters a shape can begin with */
  readonly leadingLetters: ReadonlySet<number>;
}

/** Compiles shapes such as `99AA99999` (`9` a digit, `A` a letter, `*` either) by the construction of subsets. */
export function compileShapes(shapes: readonly string[]): ShapeAutomaton {
  // A state is the set of the shapes still possible after so many characters.
  const states: { readonly depth: number; readonly alive: readonly number[] }[] = [
    { depth: 0, alive: [] },
    { depth: 0, alive: shapes.map((_, shape) => shape) },
  ];
  const known = new Map<string, number>();
  const next = [0, 0];
  for (let state = 1; state < states.length; state += 1) {
    const { depth, alive } = states[state] ?? { depth: 0, alive: [] };
    for (const symbol of ['9', 'A']) {
      const on = alive.filter((shape) => fits(shapes[shape]?.charAt(depth), symbol));
      next.push(on.length === 0 ? 0 : stateOf(depth + 1, on));
    }
  }
  return {
    next: Int32Array.from(next),
    complete: states.map(({ depth, alive }) =>
      alive.filter((shape) => depth > 0 && shapes[shape]?.length === depth),
    ),
    leadingLetters: new Set(shapes.map((shape) => /^A*/.exec(shape)?.[0].length ?? 0)),
  };

  function stateOf(depth: number, alive: readonly number[]): number {
    const key = `${depth}:${alive.join()}`;
    const state = known.get(key) ?? states.push({ depth, alive }) - 1;
    known.set(key, state);
    return state;
  }
}

const fits = (wanted: string | undefined, symbol: string): boolean =>
  wanted === symbol || wanted === '*';
