import type { SCAN_SCOPES } from '../../../../shared/contracts/scan';

/** Name of the jobs that scan texts. */
export const SCAN = 'text-scan';

/** What a scan reads of one type. */
export interface PlannedType {
  readonly uid: string;
  /** only what has changed since that mark; left out, all of it */
  readonly changed?: { readonly since: number; readonly aboveId: number };
  /** the newest row when it was planned, and the rules in force */
  readonly maxId: number;
  readonly fingerprint: string;
}

/** A scan as its job keeps it: types, ids and moments. */
export interface ScanPlan {
  readonly scope: (typeof SCAN_SCOPES)[number];
  readonly attachments: boolean;
  /** milliseconds since 1970 */
  readonly plannedAt: number;
  readonly types: readonly PlannedType[];
  /** false where only some types were asked for */
  readonly everything: boolean;
}

/** What a block of a scan did so far. */
export interface BlockResult {
  /** the last row that was read */
  readonly after: number;
  readonly rows: number;
  /** findings that are new */
  readonly fresh: number;
}

/** What a scan did. */
export interface ScanResult {
  readonly rows: number;
  readonly findings: number;
}
