import { z } from 'zod';
import { CATEGORIES, type FindingCategory } from './detection-vocabulary';
import type { RunState } from './erasure';

/** `open` until somebody decides; `gone`: the text was changed since and no longer says so. */
export const FINDING_STATES = ['open', 'false-positive', 'redacted', 'gone'] as const;
export type FindingState = (typeof FINDING_STATES)[number];

/** What a scan found; ids, offsets and categories only. */
export interface ScanFinding {
  readonly findingId: string;
  readonly uid: string;
  readonly typeLabel: string;
  readonly documentId: string;
  readonly locale?: string;
  readonly published: boolean;
  /** attribute names and indexes. @example `needs.0.comment` */
  readonly path: string;
  readonly category: FindingCategory;
  readonly rule: string;
  readonly confidence: number;
  readonly start: number;
  readonly end: number;
  readonly state: FindingState;
  readonly foundAt: string;
  /** when the row was last changed */
  readonly changedAt?: string;
  /** administrator who last changed the row, where Strapi knows */
  readonly authorName?: string;
  readonly decidedByName?: string;
  readonly decidedAt?: string;
  readonly reason?: string;
}

export const findingParams = z.object({
  findingId: z.string().regex(/^[a-f0-9]{32}$/, 'must be the id of a finding'),
});

/**
 * Answer of `GET /gdpr/findings/:findingId/context`: read from the record at that moment, for who may read it; never
 * stored, never cached. 404 `E_GDPR_NO_SUCH_FINDING` for no finding, and for a record or field that the caller may not
 * read; 400 `E_GDPR_TEXT_CHANGED` when the text no longer is the one that was scanned.
 */
export interface FindingContext {
  readonly before: string;
  readonly found: string;
  readonly after: string;
  /** title of the record, as lists show it */
  readonly title?: string;
}

/** Known words, comma-separated. */
const csv = <T extends string>(values: readonly [T, ...T[]]) =>
  z
    .string()
    .max(500)
    .transform((text, context): T[] => {
      const words = text.split(',').filter((word) => word !== '');
      const known = words.filter((word): word is T => (values as readonly string[]).includes(word));
      if (known.length !== words.length) context.addIssue('must be a list of known words');
      return known;
    });

/** What a list of findings is narrowed to; the same words in the address, in `decide` and in the CSV. */
const filters = {
  uid: z.string().max(120).optional(),
  category: csv(CATEGORIES).optional(),
  state: csv(FINDING_STATES).optional(),
  /** at least, 0 to 1 */
  confidence: z.coerce.number().min(0).max(1).optional(),
  /** id of the administrator who last changed the row */
  author: z.coerce.number().int().positive().optional(),
  /** rows last changed before the end of, since the beginning of; ISO dates, UTC */
  changedBefore: z.iso.date().optional(),
  changedAfter: z.iso.date().optional(),
};
export const findingFilters = z.strictObject(filters);
export type FindingFilters = z.output<typeof findingFilters>;

/** Filters of the findings page, all in the address. */
export const findingsQuery = z.object({
  ...filters,
  page: z.coerce.number().int().min(1).default(1),
  pageSize: z.coerce.number().int().min(1).max(100).default(20),
  format: z.enum(['json', 'csv']).default('json'),
  locale: z.enum(['fr', 'en']).default('fr'),
  sort: z.enum(['foundAt', 'changedAt', 'confidence', 'category', 'uid']).default('foundAt'),
  order: z.enum(['asc', 'desc']).default('desc'),
});
export type FindingsQuery = z.output<typeof findingsQuery>;

/** `data` of `GET /gdpr/findings`. */
export interface FindingsPage {
  readonly findings: readonly ScanFinding[];
  readonly total: number;
  /** counts over the same filters, for the chips of the page */
  readonly byCategory: Readonly<Partial<Record<FindingCategory, number>>>;
  readonly types: readonly {
    readonly uid: string;
    readonly label: string;
    readonly count: number;
  }[];
  readonly authors: readonly { readonly id: number; readonly name: string }[];
}

export const DECISIONS = ['false-positive', 'redact', 'reopen'] as const;
export type Decision = (typeof DECISIONS)[number];

/**
 * Body of `POST /gdpr/findings/decide`: these, or all that match the filters (the words of the address) with the number
 * that was shown; another number now is refused with 400 `E_GDPR_FINDINGS_CHANGED`.
 */
export const decideRequest = z
  .strictObject({
    act: z.enum(DECISIONS),
    findingIds: z.array(findingParams.shape.findingId).min(1).max(1000).optional(),
    matching: z
      .strictObject({
        filters: z.record(z.string().max(40), z.string().max(500)),
        count: z.number().int().min(1),
      })
      .optional(),
    /** why; kept with the finding: without a word of the text */
    reason: z.string().trim().max(500).optional(),
  })
  .refine(({ findingIds, matching }) => (findingIds === undefined) !== (matching === undefined), {
    message: 'must name either `findingIds` or `matching`',
  });
export type DecideRequest = z.output<typeof decideRequest>;

/** Why a finding was left as it is. */
export const DECISION_REFUSALS = [
  'locked', // its record is anonymised: nothing of it is written again
  'changed', // the text was changed since: the finding is `gone`, and what the text says now was looked for again
  'gone', // the record or the text is no longer there
  'state', // it is not in a state from which this can be done (redacting what is redacted)
  'file', // a file's own content, or a name that its address repeats: replace or delete the file
  'busy', // somebody is writing the record at this very moment: try again
] as const;
export type DecisionRefusal = (typeof DECISION_REFUSALS)[number];

/** `data` of `POST /gdpr/findings/decide`. A decision about one text holds wherever the record holds the same text. */
export interface Decided {
  /** more than 200 findings: the job that decides, on the page *Jobs* */
  readonly jobId?: string;
  /** findings decided now, those of the same text elsewhere in the record included; 0 with a job */
  readonly decided: number;
  readonly refused: readonly { readonly findingId: string; readonly code: DecisionRefusal }[];
}

/** `data` of `GET /gdpr/findings/trend`: open findings at the end of each scan (of each week, beyond 60 scans) and now. */
export interface FindingsTrend {
  readonly points: readonly {
    readonly at: string;
    readonly open: number;
    readonly byCategory: Readonly<Partial<Record<FindingCategory, number>>>;
  }[];
}

export const SCAN_SCOPES = ['all', 'changed'] as const;

/**
 * Body of `POST /gdpr/scans`. `changed` reads only rows changed since the last scan of their type, and all of a type
 * that was never scanned or whose rules have changed since. 400 `E_GDPR_SCAN_RUNNING` while another one runs.
 */
export const scanRequest = z.strictObject({
  scope: z.enum(SCAN_SCOPES).default('changed'),
  /** only these types. @default all */
  uids: z.array(z.string().max(120)).min(1).max(200).optional(),
  /** also texts of PDF and text files kept on this server. @default the config's `scan.attachments` */
  attachments: z.boolean().optional(),
});
export type ScanRequest = z.output<typeof scanRequest>;

export const scansQuery = z.object({
  page: z.coerce.number().int().min(1).default(1),
  pageSize: z.coerce.number().int().min(1).max(100).default(20),
});

/**
 * A scan, as its page shows it; its job is on the page *Jobs* too, where it is paused, resumed and cancelled.
 * `meta` of `GET /gdpr/scans` holds the pagination and `next`, when the next one is due by the schedule.
 */
export interface ScanView {
  readonly jobId: string;
  readonly state: RunState;
  readonly scope: (typeof SCAN_SCOPES)[number];
  readonly attachments: boolean;
  readonly rows: number;
  readonly rowsDone: number;
  /** rows that could not be read: their block failed several times */
  readonly rowsFailed: number;
  /** new ones */
  readonly findings: number;
  readonly createdAt: string;
  readonly startedAt?: string;
  readonly finishedAt?: string;
  /** absent for the schedule and the command line */
  readonly requestedByName?: string;
}
