import type { Model } from './model';
import type { ResolvedField, ResolvedType, TagProblem } from './tag';

/** Every tag of the application, resolved: the one value that the rest of the plugin reads. */
export interface TagBook {
  /** every content type and component of the application, tagged or not */
  readonly models: ReadonlyMap<string, Model>;
  /** content types whose attributes must be classified */
  readonly types: ReadonlyMap<string, ResolvedType>;
  /** by content type or component: every attribute but the core ones */
  readonly fields: ReadonlyMap<string, readonly ResolvedField[]>;
  readonly problems: readonly TagProblem[];
}
