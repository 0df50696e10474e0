import type {
  BulkActionComponent,
  DocumentActionComponent,
  DocumentActionDescription,
} from '@strapi/content-manager/strapi-admin';

import { useGraphType } from './use-graph-type';
import { useReadOnly } from './use-read-only';

const WRITING_TYPES: readonly (string | undefined)[] = [
  'update',
  'publish',
  'unpublish',
  'discard',
  'clone',
];

/** Strapi's own actions as they are on records of the graph: no plain deletion, no write when locked. */
export const guardDocumentActions = (
  actions: DocumentActionComponent[],
): DocumentActionComponent[] => actions.map((action) => keepIdentity(guard(action), action));

/** Strapi's own bulk actions without the deletion of records of the graph. */
export const guardBulkActions = (actions: BulkActionComponent[]): BulkActionComponent[] =>
  actions.map((action) =>
    action.type === 'delete' ? keepIdentity(guardBulkDelete(action), action) : action,
  );

function guard(action: DocumentActionComponent): DocumentActionComponent {
  const Guarded: DocumentActionComponent = (props) => {
    const description = action(props);
    const inGraph = useGraphType(props.model) !== null;
    const readOnly = useReadOnly();
    if (!inGraph || !description) return description;
    if (action.type === 'delete' || deletesLocale(action, description)) return null;
    return readOnly && WRITING_TYPES.includes(action.type)
      ? { ...description, disabled: true }
      : description;
  };
  return Guarded;
}

function guardBulkDelete(action: BulkActionComponent): BulkActionComponent {
  const Guarded: BulkActionComponent = (props) => {
    const description = action(props);
    const inGraph = useGraphType(props.model) !== null;
    return inGraph ? null : description;
  };
  return Guarded;
}

/** i18n deletes one locale through an action that bears no type; only its looks tell it. */
const deletesLocale = (
  action: DocumentActionComponent,
  shown: DocumentActionDescription,
): boolean =>
  action.type === undefined &&
  shown.variant === 'danger' &&
  shown.dialog?.type === 'dialog' &&
  [shown.position].flat().includes('header');

/** A guarded action keeps the marks by which Strapi and other plugins find it. */
const keepIdentity = <A extends object>(guarded: A, action: A & { name: string }): A =>
  Object.defineProperty(Object.assign(guarded, { ...action }), 'name', { value: action.name });
