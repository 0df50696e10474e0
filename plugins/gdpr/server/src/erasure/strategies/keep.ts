import type { SqlStrategy } from './strategy';

/** Leaves the value: statistics need it and it names nobody. */
export const keep = {
  kind: 'sql',
  outcome: 'kept',
  set: () => ({}),
  leftover: () => undefined,
} satisfies SqlStrategy;
