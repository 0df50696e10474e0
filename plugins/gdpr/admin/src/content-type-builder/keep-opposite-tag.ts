import { otherSideOf, tagOf, withTagOn, type HeldTypes } from './opposite-tag';

interface Store {
  readonly getState: () => unknown;
  readonly dispatch: (action: Action) => unknown;
}

// A type, not an interface: only a type fits the open actions of the store.
type Action = { readonly type: string; readonly payload?: unknown };

const EDIT = 'data-manager/editAttribute';
const APPLY = 'data-manager/applyChange';

/**
 * When one side of a two-way relation is edited, the Content-Type Builder copies its `pluginOptions`
 * over those of the other side: «belongs to» would become «belongs to» on the owner as well. This
 * middleware of the admin's store puts the other side's own tag back.
 */
export const keepOppositeTag =
  () => (store: Store) => (next: (action: Action) => unknown) => (action: Action) => {
    const edit = action.type === EDIT ? editIn(action.payload) : undefined;
    if (!edit) return next(action);
    const before = typesIn(store.getState());
    const tag = tagOf(before, otherSideOf(before, edit.was));
    const result = next(action);
    const after = typesIn(store.getState());
    const side = otherSideOf(after, edit.is);
    const schema = side && withTagOn(after, side, tag);
    if (schema) store.dispatch({ type: APPLY, payload: { action: 'update', schema } });
    return result;
  };

/** The edit of a content type's relation: its names before and after. */
function editIn(payload: unknown) {
  if (!isRecord(payload) || payload['forTarget'] !== 'contentType') return undefined;
  const { targetUid, name, attributeToSet } = payload;
  if (typeof targetUid !== 'string' || typeof name !== 'string' || !isRecord(attributeToSet))
    return undefined;
  const renamed = attributeToSet['name'];
  return {
    was: { targetUid, name },
    is: { targetUid, name: typeof renamed === 'string' ? renamed : name },
  };
}

/** Content types as the builder holds them; none while it was never opened. */
function typesIn(state: unknown): HeldTypes {
  const held = pick(
    pick(pick(state, 'content-type-builder_dataManagerProvider'), 'current'),
    'contentTypes',
  );
  return isRecord(held) ? (held as HeldTypes) : {};
}

const pick = (holder: unknown, key: string): unknown =>
  isRecord(holder) ? holder[key] : undefined;

const isRecord = (value: unknown): value is Record<string, unknown> =>
  typeof value === 'object' && value !== null;
