import { z } from 'zod';
import type { TextFinding } from './detection-vocabulary';

const uid = z
  .string()
  .regex(/^[a-z0-9-]+::[a-z0-9-]+(\.[a-z0-9-]+)?$/, 'must be the uid of a content type');
/** A content type or component: what declares the field. */
const holder = z
  .string()
  .max(200)
  .regex(
    /^([a-z0-9-]+::)?[a-zA-Z0-9_-]+(\.[a-zA-Z0-9_-]+)?$/,
    'must be the uid of a type or component',
  );
const attribute = z.string().min(1).max(120);
const documentId = z.string().regex(/^[a-zA-Z0-9_-]{1,64}$/, 'must be a documentId');

/** What a field of free text does with a finding. */
export const ON_FINDING = ['warn', 'block', 'mask'] as const;
export type OnFinding = (typeof ON_FINDING)[number];

/**
 * Body of `POST /gdpr/guard/check`: what somebody is about to save, as the form holds it; nothing is kept. Needs the
 * content manager's right to create or update that type.
 */
export const guardCheckRequest = z.strictObject({
  uid,
  documentId: documentId.optional(),
  locale: z.string().max(20).optional(),
  data: z.custom<Record<string, unknown>>(
    (value) => typeof value === 'object' && value !== null && !Array.isArray(value),
    'must be an object of fields',
  ),
});
export type GuardCheckRequest = z.output<typeof guardCheckRequest>;

/** Where: attribute names and indexes, as Strapi's own errors have them. @example `['needs', '0', 'comment']` */
export type FieldPath = readonly string[];

/** A field that is not allowed to hold what it would hold. */
export interface ForbiddenVerdict {
  readonly kind: 'forbidden';
  readonly path: FieldPath;
  /** the field's own reason (`because`), in the host's words */
  readonly because?: string;
  /** the values under which it would be allowed. @example `{ kind: ['medical'] }` */
  readonly unless?: Readonly<Record<string, readonly (string | number | boolean)[]>>;
}

/** What a text reveals. */
export interface TextVerdict {
  readonly kind: 'text';
  /** the field; a field of blocks or JSON has one verdict for each of its texts that reveal something */
  readonly path: FieldPath;
  /**
   * where in a value of blocks or JSON the text begins, of which the findings are offsets: keys and indexes, a run of
   * inline nodes named by its first. Absent where the value is the text. @example `['2', 'children', '0']`
   */
  readonly within?: FieldPath;
  readonly mode: OnFinding;
  readonly findings: readonly TextFinding[];
  /** `warn`: this very text was justified by this person a moment ago */
  readonly justified: boolean;
}

export type GuardVerdict = ForbiddenVerdict | TextVerdict;

/** Answer of `POST /gdpr/guard/check`; empty: it may be saved. */
export interface GuardCheck {
  readonly verdicts: readonly GuardVerdict[];
}

/** Body of `POST /gdpr/guard/justifications`: why texts with findings are saved all the same. Kept: hash, categories and motive; never the text. */
export const justificationRequest = z.strictObject({
  uid,
  documentId: documentId.optional(),
  texts: z
    .array(
      z.strictObject({
        path: z.array(z.string().max(200)).min(1).max(20),
        /** the text of that field, as it will be saved */
        value: z.unknown(),
      }),
    )
    .min(1)
    .max(50),
  reason: z.string().trim().min(10, 'must be at least 10 characters').max(500),
});

/** `details` of the 400 that a refused write answers, beside Strapi's own `errors` (path, message). */
export interface GuardRefusalDetails {
  readonly code: 'E_GDPR_FORBIDDEN_FIELD' | 'E_GDPR_TEXT_BLOCKED' | 'E_GDPR_JUSTIFICATION_NEEDED';
  readonly verdicts: readonly GuardVerdict[];
}

/** Grounds of Art. 9(2) under which a DPO may lift a prohibition for one field. */
export const ART9_GROUNDS = ['a', 'b', 'c', 'd', 'e', 'f', 'g', 'h', 'i', 'j'] as const;

/** Body of `POST /gdpr/guard/exceptions`: a forbidden field is allowed from now on, with its ground. */
export const exceptionRequest = z.strictObject({
  uid: holder,
  attribute,
  ground: z.enum(ART9_GROUNDS),
  motive: z.string().trim().min(10, 'must be at least 10 characters').max(1000),
  /** the impact assessment, where there is one */
  dpiaUrl: z
    .url({ protocol: /^https?$/ })
    .max(500)
    .optional(),
  until: z.iso.date().optional(),
});

export const exceptionParams = z.object({ exceptionId: z.string().regex(/^[0-9a-f]{24}$/) });

/** Query of `GET /gdpr/guard/forbidden`; counting reads whole tables, so it has to be asked for. */
export const forbiddenQuery = z.strictObject({ count: z.enum(['true', 'false']).optional() });

/** A forbidden field as the page lists it. */
export interface ForbiddenField {
  readonly uid: string;
  readonly typeLabel: string;
  readonly attribute: string;
  readonly because?: string;
  readonly unless?: Readonly<Record<string, readonly (string | number | boolean)[]>>;
  readonly category?: string;
  /** rows that hold a value against the rule; absent until counted (`?count=true`) */
  readonly rows?: number;
  readonly exception?: {
    readonly exceptionId: string;
    readonly ground: (typeof ART9_GROUNDS)[number];
    readonly motive: string;
    readonly dpiaUrl?: string;
    readonly until?: string;
    readonly grantedByName?: string;
    readonly grantedAt: string;
  };
}

/**
 * What the last import, transfer or restore left behind: forbidden fields that held values after it. `meta.arrivals` of
 * `GET /gdpr/guard/forbidden`.
 */
export interface ForbiddenArrivals {
  readonly at: string;
  readonly fields: readonly {
    readonly uid: string;
    readonly attribute: string;
    readonly rows: number;
  }[];
}

/** Answer of `POST /gdpr/guard/purge/preview`: what a purge of one forbidden field would empty. */
export interface PurgePreview {
  readonly uid: string;
  readonly attribute: string;
  readonly rows: number;
  /** of which drafts, published rows, history versions */
  readonly drafts: number;
  readonly published: number;
  readonly history: number;
  /** what must be typed: the word and the number. @example `PURGER 1284` */
  readonly word: { readonly fr: string; readonly en: string };
  readonly token: string;
}

export const purgePreviewRequest = z.strictObject({ uid: holder, attribute });
export const purgeRequest = z.strictObject({
  token: z.string().regex(/^[A-Za-z0-9_-]{43}$/, 'must be the token of the preview'),
  word: z.string().max(60),
  reason: z.string().max(500).optional(),
});
