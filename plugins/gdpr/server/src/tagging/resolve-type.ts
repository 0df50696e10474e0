import type { OwnerTag, TypeTag } from '../../../shared/contracts/tags';
import { defined } from './defined';
import { mistake, type Place } from './problem';
import type { ResolvedType, TagProblem } from './tag';

/** The owners that a type's tag names, as a list. */
export function ownersOf(tag: TypeTag | undefined): readonly OwnerTag[] {
  if (typeof tag?.subject !== 'object' || tag.subject === null) return [];
  const { ownedBy } = tag.subject;
  return Array.isArray(ownedBy) ? ownedBy : [ownedBy];
}

/** Fills in the defaults of a type's tag; `claimed` when a relation makes it somebody's. */
export function resolveType(uid: string, tag: TypeTag | undefined, claimed: boolean): ResolvedType {
  const { onErase, actions, because, note } = tag ?? {};
  return {
    uid,
    personal: tag?.personal === false ? false : undefined,
    role: roleOf(tag, claimed),
    ownedBy: ownersOf(tag),
    onErase: onErase ?? 'anonymise',
    actions: actions ?? 'self',
    ...defined({ because: because ?? undefined, note: note ?? undefined }),
  };
}

function roleOf(tag: TypeTag | undefined, claimed: boolean): ResolvedType['role'] {
  if (tag?.subject === 'root') return 'root';
  return claimed || ownersOf(tag).length > 0 ? 'owned' : 'none';
}

/** Mistakes that a type's tag makes by itself. */
export function typeProblems(
  tag: TypeTag,
  { role }: Pick<ResolvedType, 'role'>,
  place: Place,
): TagProblem[] {
  const problems: TagProblem[] = [];
  if (tag.personal === false && role !== 'none') {
    problems.push(
      mistake(place, 'contradiction', {
        message: 'the type is declared "personal": false, yet it is a subject or belongs to one',
        remedy: 'remove "personal": false, or "subject" and the edges that own it',
      }),
    );
  }
  const orphaned = (['onErase', 'actions', 'because'] as const).filter((key) => tag[key]);
  if (role === 'none' && orphaned.length > 0) {
    problems.push(
      mistake(place, 'no-subject', {
        message: `${orphaned.map((key) => `"${key}"`).join(', ')} is given to a type that belongs to nobody`,
        remedy: 'add "subject": "root" or { "ownedBy": [...] }, or remove it',
      }),
    );
  }
  return role === 'root' ? [...problems, ...rootProblems(tag, place)] : problems;
}

function rootProblems(tag: TypeTag, place: Place): TagProblem[] {
  const problems: TagProblem[] = [];
  if (tag.onErase && tag.onErase !== 'anonymise') {
    problems.push(
      mistake(place, 'root-on-erase', {
        message: `"onErase": "${tag.onErase}" is given to a root`,
        remedy: 'remove it: whoever erases a person chooses between anonymising and deleting',
      }),
    );
  }
  if (tag.actions === 'owner') {
    problems.push(
      mistake(place, 'root-actions', {
        message: '"actions": "owner" is given to a root, which has no owner',
        remedy: 'remove it, or write "self"',
      }),
    );
  }
  return problems;
}

/** A component belongs to the row that carries it: it has no subject of its own. */
export function componentProblems(tag: TypeTag, place: Place): TagProblem[] {
  const keys = (['subject', 'onErase', 'actions', 'because'] as const).filter((key) => tag[key]);
  if (keys.length === 0) return [];
  return [
    mistake(place, 'component-has-no-subject', {
      message: `${keys.map((key) => `"${key}"`).join(', ')} is given to a component`,
      remedy: 'remove it; say it on the content types that carry the component',
    }),
  ];
}
