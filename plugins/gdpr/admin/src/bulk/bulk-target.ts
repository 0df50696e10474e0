import type { Target } from '../../../shared/contracts/bulk';
import type { Mode } from '../../../shared/contracts/erasure';
import type { ListFilter } from './list-filter';

/** What a bulk action was opened on. */
export interface BulkTarget {
  readonly uid: string;
  readonly mode: Mode;
  readonly target: Target;
  readonly typeLabel: string;
  /** documents ticked in the list */
  readonly ticked: readonly string[];
  readonly filter: ListFilter;
  /** «all that match» was chosen in the list already */
  readonly all: boolean;
}

/** The text key of what is counted: people, or records. */
export const nounOf = (target: Target): 'bulk.people' | 'bulk.records' =>
  target === 'documents' ? 'bulk.records' : 'bulk.people';
