import { z } from 'zod';

/** What an erasure does to the person: keep an anonymous shell for the statistics, or nothing at all. */
export const MODES = ['anonymise', 'delete'] as const;
export type Mode = (typeof MODES)[number];

/** `subject`: the person and all that is theirs; `document`: only the record named, and what it owns. */
export const SCOPES = ['subject', 'document'] as const;
export type Scope = (typeof SCOPES)[number];

/** Why, as GDPR names it; kept with the proof. */
export const REASON_CODES = [
  'subject-request', // Art. 17(1), asked for by the person
  'consent-withdrawn', // Art. 17(1)(b)
  'objection', // Art. 17(1)(c)
  'unlawful', // Art. 17(1)(d)
  'retention-ended', // Art. 5(1)(e)
  'entered-by-mistake', // Art. 5(1)(d)
] as const;
export type ReasonCode = (typeof REASON_CODES)[number];

/** What an administrator must type, by admin language; the server accepts either language's word for the mode. */
export const CONFIRMATION_WORDS = {
  anonymise: { fr: 'ANONYMISER', en: 'ANONYMISE' },
  delete: { fr: 'SUPPRIMER', en: 'DELETE' },
} as const satisfies Record<Mode, Record<'fr' | 'en', string>>;

const uid = z
  .string()
  .regex(/^[a-z0-9-]+::[a-z0-9-]+(\.[a-z0-9-]+)?$/, 'must be the uid of a content type');
const documentId = z.string().regex(/^[a-zA-Z0-9_-]{1,64}$/, 'must be a documentId');

export const previewRequest = z.strictObject({
  uid,
  documentId,
  mode: z.enum(MODES),
  /** @default 'subject' */
  scope: z.enum(SCOPES).optional(),
});
export type PreviewRequest = z.output<typeof previewRequest>;

export const confirmRequest = z.strictObject({
  planId: documentId,
  token: z.string().regex(/^[A-Za-z0-9_-]{43}$/, 'must be the token of the preview'),
  word: z.string().max(40),
  reasonCode: z.enum(REASON_CODES),
  /** Free words beside the code; must not quote the person's data. */
  reason: z.string().max(500, 'must be at most 500 characters').optional(),
  /** Why a blocker (an open order, say) is overridden; required when the preview lists blockers. */
  overrideMotive: z
    .string()
    .trim()
    .min(10, 'must say why in at least 10 characters')
    .max(500)
    .optional(),
});
export type ConfirmRequest = z.output<typeof confirmRequest>;

export const subjectParams = z.object({ uid, documentId });
export const planParams = z.object({ planId: documentId });
export const receiptQuery = z.object({
  format: z.enum(['pdf', 'json']).default('json'),
  locale: z.enum(['fr', 'en']).default('fr'),
});
export const listQuery = z.object({
  page: z.coerce.number().int().min(1).default(1),
  pageSize: z.coerce.number().int().min(1).max(100).default(20),
  format: z.enum(['json', 'csv']).default('json'),
});

/** A label in both languages of the admin. */
export interface Label {
  readonly fr: string;
  readonly en: string;
}

/** A document, by name. `title` is its main field, for the screen only: it is never stored or logged. */
export interface DocumentRef {
  readonly uid: string;
  readonly documentId: string;
  readonly title?: string;
}

/** What becomes of the rows of one content type. */
export interface TypeLine {
  readonly uid: string;
  readonly label: string;
  readonly action: 'anonymise' | 'delete' | 'keep' | 'detach';
  readonly documents: number;
  /** rows: drafts, published versions and locales counted each */
  readonly rows: number;
  readonly because?: string;
}

/** What becomes of one attribute, over all rows that the plan treats. */
export interface FieldLine {
  readonly uid: string;
  /** the type's label, then the component's where the attribute is inside one */
  readonly typeLabel: string;
  readonly attribute: string;
  readonly label: string;
  readonly strategy: string;
  /** values present (not null) that will change, or that stay for `kept` */
  readonly values: number;
  readonly because?: string;
}

/** A KPI that deleting (not anonymising) would change. */
export interface KpiLine {
  readonly name: string;
  readonly label: Label;
  readonly unit: 'count' | 'euro' | 'percent';
  readonly before: number;
  readonly after: number;
}

/** A reason not to erase now, declared by the host (an open order, say). */
export interface BlockerLine {
  readonly name: string;
  readonly because: Label;
  readonly documents: readonly DocumentRef[];
}

/** A place outside the graph where copies may be. */
export interface SinkLine {
  readonly name: string;
  readonly label: Label;
  readonly covered: boolean;
  readonly rows: number;
  readonly because?: Label;
}

/** Everything an administrator sees before confirming. */
export interface Preview {
  readonly planId: string;
  readonly token: string;
  readonly expiresAt: string;
  readonly mode: Mode;
  readonly scope: Scope;
  readonly subjects: readonly DocumentRef[];
  readonly types: readonly TypeLine[];
  readonly buckets: {
    readonly erased: readonly FieldLine[];
    readonly generalised: readonly FieldLine[];
    readonly kept: readonly FieldLine[];
  };
  readonly files: {
    readonly deleted: number;
    readonly bytes: number;
    readonly keptElsewhere: number;
  };
  /** rows of other owners that survive, detached */
  readonly shared: readonly (DocumentRef & { readonly otherOwners: number })[];
  readonly sinks: readonly SinkLine[];
  readonly kpis: readonly KpiLine[];
  readonly blockers: readonly BlockerLine[];
  readonly word: Label;
}

/** Where a run stands. `done` only after verification; `partial` when a file or a check is left. */
export const RUN_STATES = [
  'planned',
  'awaiting-approval',
  'rejected',
  'confirmed',
  'running',
  'paused',
  'cancelled',
  'erased',
  'done',
  'partial',
  'failed',
  'expired',
] as const;
export type RunState = (typeof RUN_STATES)[number];

/** One check after the act. */
export interface CheckLine {
  readonly name: 'columns' | 'rows' | 'components' | 'files' | 'sinks' | 'residual' | 'shared';
  readonly passed: boolean;
  readonly checked: number;
  readonly left: number;
  /** where something was left: type and documentId, never the value */
  readonly places: readonly {
    readonly uid: string;
    readonly documentId?: string;
    readonly attribute?: string;
  }[];
}

/** An erasure, as listed and shown; ids and counts only. */
export interface Run {
  readonly planId: string;
  readonly mode: Mode;
  readonly scope: Scope;
  readonly state: RunState;
  readonly subjects: readonly DocumentRef[];
  readonly total: number;
  readonly done: number;
  readonly reasonCode?: ReasonCode;
  readonly requestedBy?: number;
  readonly requestedByName?: string;
  readonly confirmedAt?: string;
  readonly finishedAt?: string;
  readonly types: readonly TypeLine[];
  readonly files: { readonly deleted: number; readonly pending: number };
  readonly checks: readonly CheckLine[];
  /** places of copies that the plugin cannot reach; known once the run has ended */
  readonly uncovered?: readonly SinkLine[];
  /** ledger seal once chained */
  readonly proof?: { readonly entryId: string; readonly seq?: number; readonly hash?: string };
  readonly failure?: string;
}

/** Whether a record is locked, and whose it is. */
export interface SubjectState {
  readonly uid: string;
  readonly documentId: string;
  readonly role: 'root' | 'owned';
  readonly actions: 'self' | 'owner';
  readonly state: 'active' | 'anonymised';
  readonly since?: string;
  readonly subjects: readonly DocumentRef[];
}
