import type { FieldMessage } from './guarded-write';
import { isJson } from './json';

const ours = new Set<string>();

/** Remembers what the guard has put under fields, to tell it from what others did. */
export function rememberErrors(fields: readonly FieldMessage[]): void {
  ours.clear();
  fields.forEach(({ message }) => ours.add(message));
}

/** Whether all that a form has against its fields comes from the guard, and there is something. */
export function onlyOurs(errors: unknown): boolean {
  const messages = leaves(errors);
  return messages.length > 0 && messages.every((message) => ours.has(String(message)));
}

const leaves = (errors: unknown): readonly unknown[] =>
  isJson(errors)
    ? Object.values(errors).flatMap(leaves)
    : errors === undefined || errors === null
      ? []
      : [errors];
