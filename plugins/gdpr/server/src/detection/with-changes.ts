import type { Dictionary, DictionaryChanges } from '../../../shared/contracts/detection';

/** The built-in dictionary with an installation's own rules, phrases and words laid over it. */
export function withChanges(builtIn: Dictionary, changes: DictionaryChanges): Dictionary {
  const replaced = new Set(changes.rules.map(({ id }) => id));
  const names = new Set([...Object.keys(builtIn.classes), ...Object.keys(changes.classes)]);
  return {
    version: builtIn.version,
    classes: Object.fromEntries(
      [...names].map((name) => [
        name,
        [...(builtIn.classes[name] ?? []), ...(changes.classes[name] ?? [])],
      ]),
    ),
    rules: [...builtIn.rules.filter(({ id }) => !replaced.has(id)), ...changes.rules],
    ignore: [...builtIn.ignore, ...changes.ignore],
  };
}
