/** Values of siblings under which a forbidden field is allowed. @example `{ kind: ['medical'] }` */
export type Condition = Readonly<Record<string, readonly (string | number | boolean)[]>>;

/** Whether a field holds something: what is empty is never against a rule. */
export const isHeld = (value: unknown): boolean =>
  value !== null &&
  value !== undefined &&
  value !== '' &&
  !(Array.isArray(value) && value.length === 0);

/** Whether each sibling has one of its values; an unknown or absent one allows nothing. */
export function conditionMet(
  condition: Condition,
  valueOf: (attribute: string) => unknown,
): boolean {
  return Object.entries(condition).every(([attribute, values]) => {
    const value = valueOf(attribute);
    return values.some((allowed) => allowed === value);
  });
}
