import { z } from 'zod';
import { bandSchema, fieldTagSchema, typeTagSchema } from '../../../shared/contracts/tags';

const label = z.strictObject({ fr: z.string().min(1), en: z.string().min(1) });

/** A host's reason not to erase a person now: any row of `type` that is theirs and fits `where`. */
export const blockerSchema = z.strictObject({
  name: z.string().regex(/^[a-zA-Z][a-zA-Z0-9-]*$/),
  type: z.string(),
  /** attribute -> the values that block */
  where: z.record(z.string(), z.array(z.union([z.string(), z.number(), z.boolean()])).min(1)),
  because: label,
  /** @default true */
  enabled: z.boolean().default(true),
});

/** Every option of the plugin, its default and its effect. */
export const configSchema = z.strictObject({
  /** Refuse to start while a tag is wrong. @default false: start, say so, and refuse erasures */
  strict: z.boolean().default(false),
  /** Key of pseudonyms; at least 32 characters. @default derived from the app's own secrets */
  secret: z.string().min(32).optional(),
  /** Tags of types whose schema files are not yours (`plugin::users-permissions.user`). */
  tags: z
    .record(
      z.string(),
      z.strictObject({
        type: typeTagSchema.optional(),
        attributes: z.record(z.string(), fieldTagSchema).optional(),
      }),
    )
    .default({}),
  /** Named sets of bands for the strategy `band`, lowest first; the last needs no `below`. */
  bands: z.record(z.string(), z.array(bandSchema).min(1)).default({}),
  erasure: z
    .strictObject({
      /** Minutes a preview stays confirmable. @default 15 */
      tokenMinutes: z.number().int().min(1).max(60).default(15),
      /** Subjects per transaction of a bulk run. @default 1000 */
      chunk: z.number().int().min(1).max(1000).default(1000),
      blockers: z.array(blockerSchema).default([]),
    })
    .prefault({}),
});

export type GdprConfig = z.output<typeof configSchema>;
