import type { SqlStrategy } from './strategy';

/** NULL, whatever the type: what is not there cannot be guessed, and any number of NULLs fits a unique index. */
export const blank = {
  kind: 'sql',
  outcome: 'erased',
  set: ({ name }) => ({ [name]: null }),
  leftover: ({ sql, name }) => sql.connection.raw('?? is not null', [name]),
} satisfies SqlStrategy;
