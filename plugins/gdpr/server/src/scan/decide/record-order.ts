import type { Decision, DecisionRefusal } from '../../../../shared/contracts/scan';
import type { Sql } from '../../kernel/sql/sql';

/** A decision about findings of one record. */
export interface RecordOrder {
  readonly uid: string;
  readonly documentId: string;
  /** which of its findings; of a job, those that it holds */
  readonly chosen: { readonly findingIds: readonly string[] } | { readonly jobId: string };
  readonly act: Decision;
  readonly by: number | null;
  readonly reason: string | null;
  readonly now: Date;
  /** further work of the same transaction */
  readonly within?: (sql: Sql, outcome: RecordOutcome) => Promise<void>;
}

/** What became of them. */
export interface RecordOutcome {
  readonly decided: number;
  readonly refused: readonly { readonly findingId: string; readonly code: DecisionRefusal }[];
}
