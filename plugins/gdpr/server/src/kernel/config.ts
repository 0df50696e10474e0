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
      /** Subjects per transaction of a bulk run, at most. @default 1000, on SQLite 2000 */
      chunk: z.number().int().min(1).max(2000).optional(),
      /** A bulk erasure of more people than this needs a second person's approval. @default 1000 */
      approveAbove: z.number().int().min(0).default(1000),
      blockers: z.array(blockerSchema).default([]),
    })
    .prefault({}),
  guard: z
    .strictObject({
      /** Refuse values in fields tagged `forbidden`. @default true */
      forbidden: z.boolean().default(true),
      /** Judge the texts of fields tagged `freeText` as they are written. @default true */
      freeText: z.boolean().default(true),
    })
    .prefault({}),
  scan: z
    .strictObject({
      /** When what has changed is scanned, once for the whole cluster: a cron rule of five fields, or null for never. @default '30 2 * * *' */
      schedule: z.string().nullable().default('30 2 * * *'),
      /** IANA time zone of `schedule`. @default 'UTC' */
      timeZone: z.string().default('UTC'),
      /** Whether scheduled scans open PDF and text files kept on this server. @default false */
      attachments: z.boolean().default(false),
      /** Scan at once what an import or a restore brought in. @default true */
      arrivals: z.boolean().default(true),
    })
    .prefault({}),
  jobs: z
    .strictObject({
      /** `embedded` needs nothing but the database; `bullmq` fans chunks out over Redis or PostgreSQL. @default 'embedded' */
      engine: z.enum(['embedded', 'bullmq']).default('embedded'),
      /** Whether this instance works on jobs at all; false for one that only serves people. @default true */
      work: z.boolean().default(true),
      /** Chunks that this instance runs at once: one computes while another waits for the database. On SQLite always one. @default 2 */
      concurrency: z.number().int().min(1).max(32).default(2),
      /** Times that a chunk is tried before it is set aside. @default 3 */
      attempts: z.number().int().min(1).max(20).default(3),
      /** Where `bullmq` keeps its queue: a Redis, or the PostgreSQL named here. */
      bullmq: z
        .strictObject({
          /** `redis://` or `rediss://` */
          redis: z.url().optional(),
          /** `postgres://` */
          postgres: z.url().optional(),
          /** @default 'gdpr' */
          queue: z
            .string()
            .regex(/^[a-z0-9-]+$/)
            .default('gdpr'),
        })
        .refine(({ redis, postgres }) => (redis === undefined) !== (postgres === undefined), {
          message: 'name either `redis` or `postgres`',
        })
        .optional(),
    })
    .refine(({ engine, bullmq }) => engine !== 'bullmq' || bullmq !== undefined, {
      message: 'engine `bullmq` needs `bullmq: { redis }` or `bullmq: { postgres }`',
    })
    .prefault({}),
});

export type GdprConfig = z.output<typeof configSchema>;
