import type {
  Access,
  Band,
  Edge,
  EdgeAction,
  Origin,
  RowAction,
  Sensitivity,
  StrategyName,
  OwnerTag,
} from '../../../shared/contracts/tags';

/** An attribute with its tag parsed and every default filled in. */
export interface ResolvedField {
  /** uid of the content type or component that declares the attribute */
  readonly holder: string;
  readonly attribute: string;
  /** Strapi's attribute type: string, email, media, relation, component ... */
  readonly type: string;
  /** `personal`: has a category. `notPersonal`: examined. Only these two are classified. */
  readonly status: 'personal' | 'notPersonal' | 'unclassified' | 'error';
  readonly category?: string;
  readonly sensitivity: Sensitivity;
  readonly purposes: readonly string[];
  readonly origin: Origin;
  readonly access: Access;
  readonly identifier: boolean;
  readonly forbidden:
    | boolean
    | {
        readonly unless?: Readonly<Record<string, readonly (string | number | boolean)[]>>;
        readonly because?: string;
      };
  readonly freeText?: { readonly onFinding: 'warn' | 'block' | 'mask' };
  readonly erase: ResolvedErase;
  readonly edge?: Edge;
  readonly onErase?: EdgeAction;
  readonly note?: string;
}

/** What happens to the value, options resolved (named bands are looked up). */
export interface ResolvedErase {
  /** on a component or dynamic zone, `blank` means: enter it, each field by its own tag */
  readonly strategy: StrategyName;
  readonly into?: string;
  readonly bands?: readonly Band[];
  readonly to?: 'month' | 'year' | 'departement' | number;
  readonly visible?: number;
}

/** A content type's own tag, defaults filled in. */
export interface ResolvedType {
  readonly uid: string;
  readonly personal: boolean | undefined;
  readonly role: 'root' | 'owned' | 'none';
  readonly ownedBy: readonly OwnerTag[];
  readonly onErase: RowAction;
  readonly because?: string;
  readonly actions: 'self' | 'owner';
  readonly note?: string;
}

/** A mistake in a tag: which file and attribute, what is wrong, what to do. */
export interface TagProblem {
  readonly severity: 'error' | 'unclassified';
  /** stable, for programs: `unknown-key`, `unreachable-personal-field` ... */
  readonly code: string;
  readonly uid: string;
  readonly attribute?: string;
  /** schema file, relative to the project, where known */
  readonly file?: string;
  readonly message: string;
  readonly remedy: string;
}
