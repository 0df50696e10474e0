import { CATEGORIES, type Category } from './taxonomy-data';

/** Looks categories of data up by key; another list may be given to test deprecated keys. */
export interface Taxonomy {
  has(key: string): boolean;
  /** the key that took a deprecated one's place */
  replacement(key: string): string | undefined;
  readonly keys: readonly string[];
}

/** Builds the lookup over a list of categories. */
export function taxonomyOf(categories: readonly Category[]): Taxonomy {
  const byKey = new Map(categories.map((category) => [category.key, category]));
  return {
    has: (key) => byKey.has(key),
    replacement: (key) => byKey.get(key)?.replacedBy,
    keys: [...byKey.keys()],
  };
}

/** The taxonomy that the plugin ships. */
export const taxonomy = taxonomyOf(CATEGORIES);

/** Only what is about a person makes a field personal; `system.*` describes machines. */
export const isAboutPerson = (key: string): boolean => key === 'user' || key.startsWith('user.');

/** The categories that a field may take, for forms and filters. */
export const personalCategories = (): readonly { key: string; description: string }[] =>
  CATEGORIES.filter(({ key }) => isAboutPerson(key)).map(({ key, description }) => ({
    key,
    description,
  }));

/** True when `key` is `ancestor` or below it; `user.name` is no ancestor of `user.names`. */
export const isWithin = (key: string, ancestor: string): boolean =>
  key === ancestor || key.startsWith(`${ancestor}.`);
