/** One thing that the server found wrong, and where: the keys that lead to it. */
export interface PlacedProblem {
  readonly path: readonly string[];
  readonly message: string;
}

/** The `errors` of a refused request; none for any other failure. */
export function placedProblems(error: unknown): PlacedProblem[] {
  if (!isObject(error) || !isObject(error.details)) return [];
  const { errors } = error.details;
  if (!Array.isArray(errors)) return [];
  return errors.filter(isObject).map(({ path, message }) => ({
    path: Array.isArray(path) ? path.map(String) : [],
    message: String(message),
  }));
}

const isObject = (value: unknown): value is Record<string, unknown> =>
  typeof value === 'object' && value !== null;
