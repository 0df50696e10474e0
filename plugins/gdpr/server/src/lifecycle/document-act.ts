import { AsyncLocalStorage } from 'node:async_hooks';

/** A write of the Document Service under way; what the database does meanwhile is its doing. */
export interface DocumentAct {
  readonly uid: string;
  readonly action: WriteAction;
  /** Unknown until the first row of a new document is written. */
  documentId: string | undefined;
  /**
   * The caller's own data is written; Strapi now copies rows between draft and published, and the links it copies are
   * not the caller's wish.
   */
  copying: boolean;
  /** the document's rows are held for the write's transaction */
  held: boolean;
  ended: boolean;
}

export const WRITE_ACTIONS = [
  'create',
  'update',
  'delete',
  'clone',
  'publish',
  'unpublish',
  'discardDraft',
] as const;
export type WriteAction = (typeof WRITE_ACTIONS)[number];

const acts = new AsyncLocalStorage<DocumentAct>();

/** Runs a write so that `currentAct` finds it in everything the write does, and in nothing that outlives it. */
export async function during<T>(act: DocumentAct, write: () => Promise<T>): Promise<T> {
  try {
    return await acts.run(act, write);
  } finally {
    act.ended = true;
  }
}

/** The innermost write under way, if any. */
export function currentAct(): DocumentAct | undefined {
  const act = acts.getStore();
  return act?.ended ? undefined : act;
}

/**
 * Whether deleting this row is a step of the write under way: publishing replaces published rows, discarding replaces
 * drafts, unpublishing removes published rows. Nothing else may delete rows of the graph.
 */
export function isStepOf(
  act: DocumentAct | undefined,
  row: { readonly uid: string; readonly documentId: string; readonly published: boolean },
): boolean {
  if (act?.uid !== row.uid || act.documentId !== row.documentId) return false;
  return REMOVES[act.action] === (row.published ? 'published' : 'drafts');
}

/** Which rows of its own document a write may remove on its way. */
const REMOVES = {
  create: 'published',
  update: 'published',
  publish: 'published',
  unpublish: 'published',
  discardDraft: 'drafts',
  clone: undefined,
  delete: undefined,
} as const satisfies Record<WriteAction, 'published' | 'drafts' | undefined>;
