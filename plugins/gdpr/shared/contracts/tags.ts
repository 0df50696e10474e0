import { z } from 'zod';

import {
  ACCESSES,
  EDGES,
  EDGE_ACTIONS,
  ORIGINS,
  ROW_ACTIONS,
  SENSITIVITIES,
  STRATEGIES,
} from './tag-vocabulary';

export * from './tag-vocabulary';

/** One class of a `band`: the values below `below` (in years, units or count) that no earlier class took. */
export const bandSchema = z.strictObject({
  label: z.string().min(1),
  below: z.number().nullish(),
});

/** How a value is treated at erasure; options belong to the strategy that reads them. */
export const eraseSchema = z.strictObject({
  /**
   * On a component or dynamic zone: `blank` (the default) treats each of its fields by the field's own tag, even where
   * the use is tagged `personal: false`; `keep` leaves it alone; `deleteRow` removes it. On a value, `deleteRow` says
   * that it goes with its row, which the type must delete.
   */
  strategy: z.enum(STRATEGIES),
  /** band: sibling attribute that receives the label; without it the attribute itself does. */
  into: z.string().nullish(),
  /** band: name of a set of bands in the plugin's config, or the bands themselves, lowest first. */
  bands: z.union([z.string(), z.array(bandSchema).min(1)]).nullish(),
  /** truncate: what remains of a date, of a French postcode, or how many characters of a text. */
  to: z.union([z.enum(['month', 'year', 'departement']), z.int().positive()]).nullish(),
  /** mask: how many characters stay readable at the end. @default 4 */
  visible: z.int().min(0).max(8).nullish(),
});

export const forbiddenSchema = z.union([
  z.boolean(),
  z.strictObject({
    unless: z.record(z.string(), z.array(z.union([z.string(), z.number(), z.boolean()]))).nullish(),
    because: z.string().nullish(),
  }),
]);

/**
 * What a developer may write under `pluginOptions.gdpr` in a schema.json.
 * The Content-Type Builder leaves `null` and `[]` where a choice was cleared: both read as unset.
 */
export const fieldTagSchema = z.strictObject({
  personal: z.boolean().nullish(),
  category: z.string().nullish(),
  sensitivity: z.enum(SENSITIVITIES).nullish(),
  purposes: z.array(z.string()).nullish(),
  origin: z.enum(ORIGINS).nullish(),
  erase: z.union([eraseSchema, z.enum(STRATEGIES)]).nullish(),
  access: z.enum(ACCESSES).nullish(),
  identifier: z.boolean().nullish(),
  forbidden: forbiddenSchema.nullish(),
  freeText: z.strictObject({ onFinding: z.enum(['warn', 'block', 'mask']) }).nullish(),
  note: z.string().nullish(),
  edge: z.enum(EDGES).nullish(),
  onErase: z.enum(EDGE_ACTIONS).nullish(),
});

/**
 * An owner of the row:
 * - a relation attribute leading to it (`person`), through components where dotted (`parties.person`);
 * - `match`: this row's attribute equals the owner's identifier, normalised (`{ recipient: 'email' }`);
 * - `type` + `id`: two attributes that name the owner's type and its documentId or row id.
 */
export const ownerSchema = z.union([
  z.string().min(1),
  z.strictObject({
    match: z.record(z.string(), z.string()),
    /** uid of the owner's type. @default every root that has the attributes named */
    of: z.string().nullish(),
  }),
  z.strictObject({
    type: z.string(),
    id: z.string(),
    /** value of the type column -> uid; a uid in the column needs no entry */
    types: z.record(z.string(), z.string()).nullish(),
    /** @default 'auto': a number column holds row ids, a text column documentIds or row ids */
    key: z.enum(['auto', 'documentId', 'id']).nullish(),
  }),
]);

export const typeTagSchema = z.strictObject({
  /** the whole type was examined and holds nothing personal */
  personal: z.literal(false).nullish(),
  subject: z
    .union([
      z.literal('root'),
      z.strictObject({ ownedBy: z.union([ownerSchema, z.array(ownerSchema)]) }),
    ])
    .nullish(),
  onErase: z.enum(ROW_ACTIONS).nullish(),
  /** why rows of this type outlive their owner: the reason that plans and receipts print beside `keep` */
  because: z.string().nullish(),
  /** `owner`: Anonymise and Delete on this record act on the person it belongs to. @default 'self' for roots */
  actions: z.enum(['self', 'owner']).nullish(),
  note: z.string().nullish(),
});

export type Band = z.output<typeof bandSchema>;
export type EraseTag = z.output<typeof eraseSchema>;
export type FieldTag = z.output<typeof fieldTagSchema>;
export type TypeTag = z.output<typeof typeTagSchema>;
export type OwnerTag = z.output<typeof ownerSchema>;
