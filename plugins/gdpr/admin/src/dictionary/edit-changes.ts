import type { DictionaryChanges, Rule } from '../../../shared/contracts/detection';

/** Adds a rule, or puts it in the place of the one with this id. */
export function withRule(
  changes: DictionaryChanges,
  rule: Rule,
  replacedId = rule.id,
): DictionaryChanges {
  const rules = changes.rules.filter(({ id }) => id !== rule.id || id === replacedId);
  const index = rules.findIndex(({ id }) => id === replacedId);
  return {
    ...changes,
    rules: index < 0 ? [...rules, rule] : rules.map((old, i) => (i === index ? rule : old)),
  };
}

/** Takes an own rule away. */
export const withoutRule = (changes: DictionaryChanges, id: string): DictionaryChanges => ({
  ...changes,
  rules: changes.rules.filter((rule) => rule.id !== id),
});

/** Adds a phrase that means nothing; one that is there already is not added again. */
export function withIgnore(changes: DictionaryChanges, phrase: string): DictionaryChanges {
  return changes.ignore.includes(phrase)
    ? changes
    : { ...changes, ignore: [...changes.ignore, phrase] };
}

/** Takes a phrase away. */
export const withoutIgnore = (changes: DictionaryChanges, phrase: string): DictionaryChanges => ({
  ...changes,
  ignore: changes.ignore.filter((one) => one !== phrase),
});

/** Switches a rule, or all of a category of numbers, off or on; on, the category that it stood under too. */
export function withSwitch(
  changes: DictionaryChanges,
  { id, category }: { readonly id: string; readonly category: string },
  on: boolean,
): DictionaryChanges {
  const others = changes.disabled.filter((one) => one !== id && !(on && one === category));
  return { ...changes, disabled: on ? others : [...others, id] };
}

/** Whether a rule is looked for at all. */
export const isOn = (
  { disabled }: Pick<DictionaryChanges, 'disabled'>,
  { id, category }: { readonly id: string; readonly category: string },
): boolean => !disabled.includes(id) && !disabled.includes(category);

/** Adds to what is there all that is imported; of two rules with one id the imported one stays. */
export function withAll(changes: DictionaryChanges, added: DictionaryChanges): DictionaryChanges {
  const ids = new Set(added.rules.map(({ id }) => id));
  const names = Object.keys({ ...changes.classes, ...added.classes });
  return {
    rules: [...changes.rules.filter(({ id }) => !ids.has(id)), ...added.rules],
    ignore: union(changes.ignore, added.ignore),
    disabled: union(changes.disabled, added.disabled),
    classes: Object.fromEntries(
      names.map((name) => [name, union(changes.classes[name] ?? [], added.classes[name] ?? [])]),
    ),
  };
}

const union = (a: readonly string[], b: readonly string[]): string[] => [...new Set([...a, ...b])];
