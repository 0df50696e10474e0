import { z } from 'zod';
import { CATEGORIES, REVEALING } from './detection-vocabulary';

export * from './detection-vocabulary';

/**
 * A sequence of words, compared without case or accents (`œ` is `oe`); apostrophes and hyphens separate words.
 * - `a|b` either word · `dialys*` any word that begins so · `musulman+` its French and English inflections
 * - `{person}` any word or phrase of a class · `=FO` a word that is in capitals in the text · `#` a number
 * - `?word` may be absent · `..` up to three words in between, `..6` up to six, never over the end of a sentence
 */
const pattern = z.string().min(1).max(200);

/** Context of a rule: like a pattern, and `@` stands for what the rule found (`{vehicle} ..2 @`). Without `@`, anywhere in the same sentence. */
const context = pattern;

/** Words that reveal something, and when they do not. */
export const ruleSchema = z.strictObject({
  /** `category.name`, stable: findings, exceptions and switches refer to it */
  id: z.string().regex(/^[a-z]+\.[a-z0-9-]+$/, 'must look like "health.dialysis"'),
  category: z.enum(REVEALING),
  patterns: z.array(pattern).min(1),
  /** 0 to 1. @default 0.9 */
  confidence: z.number().min(0).max(1).optional(),
  /** at least one of these must be there */
  when: z.array(context).optional(),
  /** none of these may be there */
  unless: z.array(context).optional(),
  /** also reveals these: a blood group is health data */
  also: z.array(z.enum(REVEALING)).optional(),
  /** for people: what the rule is for, or what to write instead */
  note: z.string().max(500).optional(),
});
export type Rule = z.output<typeof ruleSchema>;

/** Rules, the classes of words that they use, and the phrases that mean nothing. */
export const dictionarySchema = z.strictObject({
  /** grows with each change */
  version: z.number().int().min(0),
  classes: z.record(z.string().regex(/^[a-z][a-z0-9-]*$/), z.array(pattern)),
  rules: z.array(ruleSchema),
  /** phrases that neutralise what they cover: "croix rouge"; the longest match wins */
  ignore: z.array(pattern),
});
export type Dictionary = z.output<typeof dictionarySchema>;

/** What an installation changed: laid over the built-in dictionary. Exported and imported as JSON. */
export const dictionaryChangesSchema = z.strictObject({
  rules: z.array(ruleSchema).max(5000).default([]),
  ignore: z.array(pattern).max(5000).default([]),
  classes: z.record(z.string().regex(/^[a-z][a-z0-9-]*$/), z.array(pattern).max(2000)).default({}),
  /** ids of built-in rules that are switched off, and identifier categories that are not looked for */
  disabled: z
    .array(z.union([z.string().max(80), z.enum(CATEGORIES)]))
    .max(5000)
    .default([]),
});
export type DictionaryChanges = z.output<typeof dictionaryChangesSchema>;

/** Body of `PUT /gdpr/detection/dictionary`: the changes, and the version that they were made from. */
export const dictionaryUpdate = z.strictObject({
  version: z.number().int().min(0),
  changes: dictionaryChangesSchema,
  /** why, kept with the version */
  reason: z.string().min(1).max(500),
});

/** Body of `POST /gdpr/detection/try`: a text tried against the stored dictionary, or against changes not yet saved. Nothing is kept. */
export const tryRequest = z.strictObject({
  text: z.string().max(100_000),
  changes: dictionaryChangesSchema.optional(),
});
