import type { ResolvedField, TagBook } from '../../tagging';
import type { Condition } from '../rule';

/** An attribute that may hold nothing, or only under a condition. */
export interface ForbiddenAttribute {
  /** content type or component that declares it */
  readonly uid: string;
  readonly attribute: string;
  /** Strapi's attribute type */
  readonly type: string;
  readonly category?: string;
  readonly because?: string;
  readonly unless?: Condition;
}

/** Every forbidden attribute of content types and components, as the tags say it. */
export const forbiddenFields = ({ fields }: Pick<TagBook, 'fields'>): ForbiddenAttribute[] =>
  [...fields.values()].flat().flatMap(readForbidden);

function readForbidden(field: ResolvedField): ForbiddenAttribute[] {
  const { holder: uid, attribute, type, category, forbidden } = field;
  if (forbidden === false) return [];
  const { because, unless } = forbidden === true ? {} : forbidden;
  return [
    {
      ...{ uid, attribute, type },
      ...(category === undefined ? {} : { category }),
      ...(because === undefined ? {} : { because }),
      ...(unless === undefined ? {} : { unless }),
    },
  ];
}
