import type { Attribute } from './model';

/** Strapi keeps these in a column of 255 characters. */
const SHORT_COLUMNS = new Set(['string', 'email', 'uid', 'enumeration', 'password']);

/** Characters that an attribute can hold. */
export const maxLengthOf = ({ type, maxLength }: Attribute): number =>
  Math.min(maxLength ?? Infinity, SHORT_COLUMNS.has(type) ? 255 : Infinity);
