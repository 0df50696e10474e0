import type { Edge, EraseTag, FieldTag, OwnerTag, TypeTag } from '../../../shared/contracts/tags';

/** How a field stands in the form's first choice; `undefined`: nobody has said. */
export type FieldKind = 'personal' | 'notPersonal' | undefined;

/** How a type stands in the form's first choice. */
export type TypeKind = 'root' | 'owned' | 'none' | undefined;

/** A copy with one key set; unset keys go, and a tag without keys is no tag. */
export function withKey<T extends object, K extends keyof T>(
  tag: T | null | undefined,
  key: K,
  value: T[K] | null | undefined,
): T | undefined {
  const kept = Object.entries(tag ?? {}).filter(([name, old]) => name !== key && !isUnset(old));
  const entries = isUnset(value) ? kept : [...kept, [key, value]];
  return entries.length === 0 ? undefined : (Object.fromEntries(entries) as T);
}

/** Null and an empty text are what a cleared input leaves: both read as unset. `[]` is a list begun. */
export const isUnset = (value: unknown): boolean =>
  value === undefined || value === null || value === '';

/** What the first choice shows for a field's tag. */
export function fieldKind(tag: FieldTag | null | undefined): FieldKind {
  if (tag?.personal === false) return 'notPersonal';
  return tag?.personal === true || tag?.category ? 'personal' : undefined;
}

/** The tag after the first choice; whatever else was said stays, unless it makes no sense any more. */
export function withFieldKind(
  tag: FieldTag | null | undefined,
  kind: FieldKind,
): FieldTag | undefined {
  switch (kind) {
    case 'personal':
      return tag?.category ? withKey(tag, 'personal', undefined) : withKey(tag, 'personal', true);
    case 'notPersonal':
      return compact({ personal: false, note: tag?.note });
    case undefined:
      return compact({ note: tag?.note });
  }
}

/** The tag with a category, which alone says that the field is personal. */
export function withCategory(
  tag: FieldTag | null | undefined,
  category: string | undefined,
): FieldTag | undefined {
  const next = withKey(tag, 'category', category);
  return category ? withKey(next, 'personal', undefined) : withKey(next, 'personal', true);
}

/** What a relation's first choice shows: an edge, examined without one, or nothing said. */
export type RelationKind = Edge | 'notPersonal' | undefined;

/** How a relation stands; it holds no value, so it has an edge instead of a category. */
export function relationKind(tag: FieldTag | null | undefined): RelationKind {
  return tag?.edge ?? (tag?.personal === false ? 'notPersonal' : undefined);
}

/** A relation's tag after its first choice; only an edge that owns keeps what happens along it. */
export function withRelationKind(
  tag: FieldTag | null | undefined,
  kind: RelationKind,
): FieldTag | undefined {
  if (kind === undefined) return compact({ note: tag?.note });
  if (kind === 'notPersonal') return compact({ personal: false, note: tag?.note });
  const onErase = kind === 'owns' || kind === 'ownedBy' ? tag?.onErase : undefined;
  return compact({ edge: kind, onErase, note: tag?.note });
}

/** `erase` may be written as the strategy's name alone. */
export function eraseOf(tag: FieldTag | null | undefined): EraseTag | undefined {
  const erase = tag?.erase;
  if (!erase) return undefined;
  return typeof erase === 'string' ? { strategy: erase } : erase;
}

/** What the first choice shows for a type's tag. */
export function typeKind(tag: TypeTag | null | undefined): TypeKind {
  if (tag?.subject === 'root') return 'root';
  if (tag?.subject) return 'owned';
  return tag?.personal === false ? 'none' : undefined;
}

/** The type's tag after the first choice. */
export function withTypeKind(tag: TypeTag | null | undefined, kind: TypeKind): TypeTag | undefined {
  const rest = withKey(withKey(tag, 'subject', undefined), 'personal', undefined);
  switch (kind) {
    case 'root':
      return compact({ subject: 'root', actions: rest?.actions, note: rest?.note });
    case 'owned':
      return compact({ ...rest, subject: { ownedBy: ownersOf(tag) } });
    case 'none':
      return compact({ personal: false, note: rest?.note });
    case undefined:
      return compact({ note: rest?.note });
  }
}

/** The owners of a type's tag, as a list. */
export function ownersOf(tag: TypeTag | null | undefined): OwnerTag[] {
  const subject = tag?.subject;
  if (!subject || subject === 'root') return [];
  return Array.isArray(subject.ownedBy) ? [...subject.ownedBy] : [subject.ownedBy];
}

function compact<T extends object>(tag: { [K in keyof T]: T[K] | undefined }): T | undefined {
  const entries = Object.entries(tag).filter(([, value]) => !isUnset(value));
  return entries.length === 0 ? undefined : (Object.fromEntries(entries) as T);
}
