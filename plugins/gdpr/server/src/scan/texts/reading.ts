import type { Query, Sql } from '../../kernel/sql/sql';
import type { PlacedText } from './placed-text';
import type { ScanSchema } from './scan-schema';
import type { ReadContent } from './stored-file';

/** How texts are read. */
export interface Reading {
  readonly sql: Sql;
  readonly schema: ScanSchema;
  /** holds every row read for the transaction, and fails at once where somebody else does. @default false */
  readonly hold?: boolean;
  /** texts of files; left out, only what is said about files is read */
  readonly readContent?: ReadContent;
}

/** Holds the rows of a query where that was asked for; SQLite has one writer anyway. */
export function held(query: Query, { sql, hold }: Pick<Reading, 'sql' | 'hold'>): Query {
  return hold && sql.dialect !== 'sqlite' ? query.forUpdate().noWait() : query;
}

/** Rows to find something for, and where to put it. */
export interface Wanted {
  readonly ids: readonly number[];
  readonly add: (id: number, texts: readonly PlacedText[]) => void;
}
