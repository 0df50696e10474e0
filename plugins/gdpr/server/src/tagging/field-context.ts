import type { Band, RowAction } from '../../../shared/contracts/tags';
import type { Attribute, Model } from './model';
import type { Place } from './problem';

/** All that decides about one attribute, beside its own tag. */
export interface FieldContext {
  readonly place: Place;
  readonly name: string;
  readonly attribute: Attribute;
  readonly model: Model;
  /** the relation is classified by somebody else: named in `ownedBy`, or inverse of a tagged one */
  readonly linked: boolean;
  /** the whole holder was declared not personal: by its own tag, or by all who use the component */
  readonly examined: 'type' | 'use' | undefined;
  /** what happens to the row when its owner is erased; undefined for components and for rows of nobody */
  readonly rowAction: RowAction | undefined;
  /** named sets of bands of the plugin's config */
  readonly bands: Readonly<Record<string, readonly Band[]>>;
}

export const isRelation = (attribute: Attribute): boolean => attribute.type === 'relation';

/** Components and dynamic zones hold nothing themselves: their attributes carry the tags. */
export const isNested = (attribute: Attribute): boolean =>
  attribute.type === 'component' || attribute.type === 'dynamiczone';
