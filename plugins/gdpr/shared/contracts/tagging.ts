/** A mistake in a tag; `code` is stable, for programs and for translations of the message. */
export interface InventoryProblem {
  readonly code: string;
  readonly message: string;
  readonly remedy: string;
}

/** One attribute of one type or component, as the page «Données personnelles» lists it. */
export interface InventoryField {
  readonly uid: string;
  readonly typeLabel: string;
  readonly kind: 'contentType' | 'component';
  readonly attribute: string;
  readonly type: string;
  readonly status: 'personal' | 'notPersonal' | 'unclassified' | 'error';
  readonly category?: string;
  readonly sensitivity?: string;
  readonly purposes: readonly string[];
  readonly strategy?: string;
  readonly access?: string;
  readonly identifier: boolean;
  readonly forbidden: boolean;
  readonly note?: string;
  /** what the plugin would guess from name and type; proposed, never applied */
  readonly guess?: { readonly category: string; readonly why: string };
  readonly problems: readonly InventoryProblem[];
}

/** One type of the inventory, with its place in the graph. */
export interface InventoryType {
  readonly uid: string;
  readonly label: string;
  readonly role: 'root' | 'owned' | 'none';
  readonly ownedBy: readonly string[];
  readonly onErase: string;
  /** mistakes of the type as a whole: an owner that leads nowhere, a cycle without a root */
  readonly problems: readonly InventoryProblem[];
}

/** What anybody on the network may do with a type that holds personal data: critical. */
export interface PublicAccess {
  readonly uid: string;
  /** @example `find` */
  readonly actions: readonly string[];
}

/** The whole inventory; unclassified and wrong fields come first. */
export interface Inventory {
  readonly types: readonly InventoryType[];
  readonly fields: readonly InventoryField[];
  readonly coverage: {
    readonly classified: number;
    readonly unclassified: number;
    readonly error: number;
    readonly total: number;
  };
  /** rights of the Public role as they stand in the database; absent where no database was asked */
  readonly publicAccess?: readonly PublicAccess[];
  /** keys of the taxonomy, with their description, for filters and forms */
  readonly categories: readonly { readonly key: string; readonly description: string }[];
}
