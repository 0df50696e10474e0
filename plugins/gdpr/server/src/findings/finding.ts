import type { FindingCategory } from '../../../shared/contracts/detection-vocabulary';
import type { FindingState } from '../../../shared/contracts/scan';

/** A finding as the table holds it: ids, offsets and categories; PostgreSQL returns bigints as text. */
export interface FindingRow {
  /** the same place, rule and offsets give the same id: a scan that comes again meets its own findings */
  readonly finding_id: string;
  readonly uid: string;
  readonly document_id: string;
  readonly row_id: number;
  /** empty where the type has none */
  readonly locale: string;
  readonly published: number;
  readonly path: string;
  readonly category: FindingCategory;
  readonly rule: string;
  /** thousandths */
  readonly confidence: number;
  readonly from_offset: number;
  readonly to_offset: number;
  readonly state: FindingState;
  /** keyed hash of the text: whether it still is the same text, and nothing else, can be told from it */
  readonly text_hash: string;
  readonly found_at: number | string;
  readonly changed_at: number | string | null;
  readonly author: number | null;
  readonly job_id: string | null;
  readonly decided_by: number | null;
  readonly decided_at: number | string | null;
  readonly reason: string | null;
  /** the job that is about to decide it */
  readonly decision_job: string | null;
}
