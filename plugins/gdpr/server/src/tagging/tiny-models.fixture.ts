import { compileTags, type TagSettings } from './compile-tags';
import { readModel, type Model } from './model';
import type { TagBook } from './tag-book';

/** A schema in as few words as a test needs; a uid without `::` is a component. */
export interface TinyModel {
  readonly tag?: unknown;
  readonly label?: string;
  readonly attributes: Readonly<Record<string, object>>;
}

/** Models by uid, as they would be read from Strapi. */
export const tinyModels = (models: Readonly<Record<string, TinyModel>>): Model[] =>
  Object.entries(models).map(([uid, { tag, label, attributes }]) =>
    readModel({
      uid,
      modelType: uid.includes('::') ? 'contentType' : 'component',
      info: { displayName: label ?? uid },
      attributes,
      pluginOptions: { gdpr: tag },
    }),
  );

/** The tags of some tiny models, compiled. */
export const tinyBook = (
  models: Readonly<Record<string, TinyModel>>,
  settings: Partial<TagSettings> = {},
): TagBook => compileTags(tinyModels(models), { tags: {}, bands: {}, ...settings });

/** An attribute with its tag. */
export const tagged = (attribute: string | object, tag: unknown): object => ({
  ...(typeof attribute === 'string' ? { type: attribute } : attribute),
  pluginOptions: { gdpr: tag },
});

/** A relation, with a tag where one is given. */
export const relation = (kind: string, target: string | undefined, more: object = {}): object => ({
  type: 'relation',
  relation: kind,
  ...(target === undefined ? {} : { target }),
  ...more,
});
