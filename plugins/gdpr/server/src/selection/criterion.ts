import { isComparable } from './operand';

/** An attribute as the filters need it. */
export interface Declared {
  readonly type: string;
  readonly relation?: string;
  readonly target?: string;
  readonly component?: string;
}

/** The attributes of a content type or component, by name; undefined for an unknown uid. */
export type AttributesOf = (uid: string) => Readonly<Record<string, Declared>> | undefined;

/** One attribute on the way to what is compared. */
export interface Step {
  /** content type or component that declares it */
  readonly uid: string;
  readonly attribute: string;
}

/** One comparison of a filter. */
export interface Criterion {
  readonly steps: readonly Step[];
  /** Strapi's attribute type; `documentId` and `id` for those two */
  readonly type: string;
  /** it says only whether there is a value */
  readonly presence: boolean;
}

/** Filters as they may be asked of the database, and all that they compare. */
export interface ReadFilters {
  readonly filters: Readonly<Record<string, unknown>>;
  readonly criteria: readonly Criterion[];
}

/** Whether a criterion can hold any value at all. */
export const holdsValue = ({ presence, type }: Criterion): boolean =>
  !presence && (isComparable(type) || type === 'id' || type === 'documentId');
