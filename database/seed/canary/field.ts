import type { Core, UID } from '@strapi/strapi';

/** What a schema says of an attribute, as far as a canary needs it. */
export interface Field {
  type?: string;
  maxLength?: number;
  max?: unknown;
  min?: unknown;
  regex?: unknown;
  enum?: readonly string[];
  component?: string;
  components?: readonly string[];
  repeatable?: boolean;
  multiple?: boolean;
  allowedTypes?: readonly string[];
  target?: string;
  mappedBy?: string;
  pluginOptions?: object;
}

/** A content type or component with what a canary needs of it. */
export interface Model {
  attributes: Readonly<Record<string, Field>>;
  options?: { draftAndPublish?: boolean };
  pluginOptions?: object;
}

/** The schema of a type or component. */
export function modelOf(strapi: Core.Strapi, uid: string): Model {
  const models: Record<string, Model | undefined> = {
    ...strapi.contentTypes,
    ...strapi.components,
  };
  const model = models[uid];
  if (!model) throw new RangeError(`There is no type ${uid}`);
  return model;
}

/** Narrows a text to the uid of a content type that exists. */
export function contentType(strapi: Core.Strapi, uid: string): UID.ContentType {
  const isType = (text: string): text is UID.ContentType => text in strapi.contentTypes;
  if (!isType(uid)) throw new RangeError(`There is no content type ${uid}`);
  return uid;
}

/** Attributes that the framework fills in. */
export const OWN_ATTRIBUTES: ReadonlySet<string> = new Set([
  ...['id', 'documentId', 'createdAt', 'updatedAt', 'publishedAt', 'createdBy', 'updatedBy'],
  ...['locale', 'localizations', 'gdprState', 'gdprStateAt'],
]);

/** A value under `pluginOptions`, by path; undefined where anything on the way is missing. */
export function option(holder: { pluginOptions?: object }, ...path: readonly string[]): unknown {
  let at: unknown = holder.pluginOptions;
  for (const key of path) {
    at = typeof at === 'object' && at !== null ? Reflect.get(at, key) : undefined;
  }
  return at;
}

/** True for an attribute tagged personal whose value does not outlive an anonymisation. */
export function isErased(field: Field): boolean {
  if (option(field, 'gdpr') === undefined || option(field, 'gdpr', 'personal') === false)
    return false;
  const erase = option(field, 'gdpr', 'erase');
  return erase !== 'keep' && option(field, 'gdpr', 'erase', 'strategy') !== 'keep';
}

/** The regular expression an attribute must match, as text. */
export function patternOf({ regex }: Field): string | undefined {
  if (regex instanceof RegExp) return regex.source;
  return typeof regex === 'string' ? regex : undefined;
}

/** True for an attribute whose value depends on the locale. */
export const isLocalized = (field: Field): boolean => option(field, 'i18n', 'localized') === true;
