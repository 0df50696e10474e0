import { z } from 'zod';
import {
  MODES,
  REASON_CODES,
  type FieldLine,
  type KpiLine,
  type Label,
  type Mode,
  type SinkLine,
  type TypeLine,
} from './erasure';
import type { Refusal, RefusalCode } from './jobs';

const uid = z
  .string()
  .regex(/^[a-z0-9-]+::[a-z0-9-]+(\.[a-z0-9-]+)?$/, 'must be the uid of a content type');
const documentId = z.string().regex(/^[a-zA-Z0-9_-]{1,64}$/, 'must be a documentId');

/** Filters as the content manager's list has them in its address: Strapi's own operators, validated on the server. */
const filters = z.custom<Record<string, unknown>>(
  // not `z.record`, which drops a key named `__proto__`: a condition that is dropped selects more
  (value) => typeof value === 'object' && value !== null && !Array.isArray(value),
  'must be an object of conditions',
);

/** Which documents: those ticked, or all that the list's filter lets through, over all its pages. */
export const selection = z.union([
  z.strictObject({ documentIds: z.array(documentId).min(1).max(1000) }),
  z.strictObject({
    filters: filters.default({}),
    /** the list's search box */
    search: z.string().max(200).optional(),
    locale: z.string().max(20).optional(),
  }),
]);
export type Selection = z.output<typeof selection>;

/** `subjects`: the people whom the documents are or belong to; `documents`: the documents themselves, for `delete`. */
export const TARGETS = ['subjects', 'documents'] as const;
export type Target = (typeof TARGETS)[number];

export const bulkPreviewRequest = z.strictObject({
  uid,
  mode: z.enum(MODES),
  selection,
  /** @default 'subjects' */
  target: z.enum(TARGETS).optional(),
});
export type BulkPreviewRequest = z.output<typeof bulkPreviewRequest>;

export const bulkCountRequest = z.strictObject({ uid, selection });
export type BulkCountRequest = z.output<typeof bulkCountRequest>;

export const bulkConfirmRequest = z.strictObject({
  jobId: documentId,
  token: z.string().regex(/^[A-Za-z0-9_-]{43}$/, 'must be the token of the preview'),
  /** the word and the number of people, as in `ANONYMISER 1284` */
  word: z.string().max(60),
  reasonCode: z.enum(REASON_CODES),
  reason: z.string().max(500, 'must be at most 500 characters').optional(),
});
export type BulkConfirmRequest = z.output<typeof bulkConfirmRequest>;

/** How many were left out, and why. */
export interface ExclusionLine {
  readonly code: RefusalCode;
  readonly detail?: string;
  readonly label: Label;
  readonly count: number;
}

/** What is shown before ten thousand people are erased. */
export interface BulkPreview {
  readonly jobId: string;
  readonly token: string;
  readonly expiresAt: string;
  readonly uid: string;
  readonly mode: Mode;
  readonly target: Target;
  /** documents that the selection holds, exactly */
  readonly selected: number;
  /** people (or documents, for `target: documents`) that will be treated, exactly */
  readonly total: number;
  readonly exclusions: readonly ExclusionLine[];
  /** the first few left out, with their titles for the screen; all of them by CSV */
  readonly refusals: readonly Refusal[];
  /** rows per type, counted on a sample of the subjects and scaled when `estimated` */
  readonly types: readonly TypeLine[];
  readonly estimated: boolean;
  /** of how many subjects `types` was counted */
  readonly sampled: number;
  readonly buckets: {
    readonly erased: readonly FieldLine[];
    readonly generalised: readonly FieldLine[];
    readonly kept: readonly FieldLine[];
  };
  readonly sinks: readonly SinkLine[];
  readonly kpis: readonly KpiLine[];
  /** what to type, number included, by language */
  readonly word: Label;
  /** a second person with the permission must approve before it runs */
  readonly needsApproval: boolean;
}

export const savedFilterRequest = z.strictObject({
  uid,
  name: z.string().trim().min(1, 'must have a name').max(80),
  /** Strapi filters; a date may be `{ "$ago": "P3Y" }`, resolved at each use */
  filters,
  /** everybody who may read the list sees it; otherwise its author only */
  shared: z.boolean().default(true),
});
export type SavedFilterRequest = z.output<typeof savedFilterRequest>;

/** @example `/gdpr/filters?uid=api::person.person` */
export const filtersQuery = z.object({ uid: uid.optional() });
export const filterParams = z.object({ filterId: documentId });

/** A list's filter kept under a name; never holds a person's data. */
export interface SavedFilter {
  readonly filterId: string;
  readonly uid: string;
  readonly name: string;
  readonly filters: Readonly<Record<string, unknown>>;
  /** `filters` with relative dates as they are today: what the list's address takes */
  readonly resolved: Readonly<Record<string, unknown>>;
  readonly shared: boolean;
  readonly mine: boolean;
  readonly authorName?: string;
  readonly createdAt: string;
}
