import type {
  CheckLine,
  Mode,
  ReasonCode,
  Scope,
  SinkLine,
} from '../../../../shared/contracts/erasure';
import type { TypeTotal } from '../plan/totals';

/** What a plan says besides its subjects; stored with the job. */
export interface StoredPlan {
  readonly mode: Mode;
  readonly scope: Scope;
  /** the plan was shown whole: it must not have changed */
  readonly frozen: boolean;
}

/** What a confirmation adds; stored with the job. */
export interface StoredConfirmation {
  readonly actor: string;
  readonly reasonCode: ReasonCode;
  readonly reason?: string;
  readonly overrideMotive?: string;
  /** a program ordered it and answers for the list: the host's blockers are not asked again */
  readonly answersForBlockers?: true;
}

/** What was done so far; stored with each chunk in the transaction of its slices, and with the job when it has ended. */
export interface StoredResult {
  readonly types: readonly TypeTotal[];
  readonly checks: readonly CheckLine[];
  readonly files: number;
  /** the last entry in the ledger; empty while there is none */
  readonly entryId: string;
  /** copies that no transaction reaches, as they were when the run ended */
  readonly uncovered?: readonly SinkLine[];
}
