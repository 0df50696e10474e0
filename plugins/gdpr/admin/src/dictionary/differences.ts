import type { DictionaryChanges, Rule } from '../../../shared/contracts/detection';

/** One thing that a save would change; `name` is a rule's id, a phrase, or the name of a list of words. */
export interface Difference {
  readonly kind:
    | 'rule-added'
    | 'rule-changed'
    | 'rule-removed'
    | 'ignore-added'
    | 'ignore-removed'
    | 'switched-off'
    | 'switched-on'
    | 'words-changed';
  readonly name: string;
}

/** What differs between two states of an installation's words, in the order of the page. */
export function differences(before: DictionaryChanges, after: DictionaryChanges): Difference[] {
  return [
    ...ruleDifferences(before.rules, after.rules),
    ...setDifferences(before.disabled, after.disabled, ['switched-off', 'switched-on']),
    ...setDifferences(before.ignore, after.ignore, ['ignore-added', 'ignore-removed']),
    ...Object.keys({ ...before.classes, ...after.classes })
      .filter((name) => !same(before.classes[name] ?? [], after.classes[name] ?? []))
      .map((name) => ({ kind: 'words-changed' as const, name })),
  ];
}

/**
 * One's own changes, made again on what somebody else has saved meanwhile. Where both have changed the same rule or
 * list, one's own stays: it is listed before it is saved.
 */
export function rebase(
  base: DictionaryChanges,
  mine: DictionaryChanges,
  theirs: DictionaryChanges,
): DictionaryChanges {
  const touched = new Set(ruleDifferences(base.rules, mine.rules).map(({ name }) => name));
  const names = Object.keys({ ...theirs.classes, ...mine.classes });
  const words = (name: string) =>
    same(base.classes[name] ?? [], mine.classes[name] ?? [])
      ? (theirs.classes[name] ?? [])
      : (mine.classes[name] ?? []);
  return {
    rules: [
      ...theirs.rules.filter(({ id }) => !touched.has(id)),
      ...mine.rules.filter(({ id }) => touched.has(id)),
    ],
    ignore: rebaseSet(base.ignore, mine.ignore, theirs.ignore),
    disabled: rebaseSet(base.disabled, mine.disabled, theirs.disabled),
    classes: Object.fromEntries(
      names.map((name) => [name, words(name)] as const).filter(([, list]) => list.length > 0),
    ),
  };
}

function ruleDifferences(before: readonly Rule[], after: readonly Rule[]): Difference[] {
  const old = new Map(before.map((rule) => [rule.id, rule]));
  const kept = new Set(after.map(({ id }) => id));
  return [
    ...after.flatMap((rule): Difference[] => {
      const was = old.get(rule.id);
      if (was === undefined) return [{ kind: 'rule-added', name: rule.id }];
      return same(was, rule) ? [] : [{ kind: 'rule-changed', name: rule.id }];
    }),
    ...before
      .filter(({ id }) => !kept.has(id))
      .map(({ id }) => ({ kind: 'rule-removed' as const, name: id })),
  ];
}

function setDifferences(
  before: readonly string[],
  after: readonly string[],
  [added, removed]: readonly [Difference['kind'], Difference['kind']],
): Difference[] {
  return [
    ...after.filter((one) => !before.includes(one)).map((name) => ({ kind: added, name })),
    ...before.filter((one) => !after.includes(one)).map((name) => ({ kind: removed, name })),
  ];
}

function rebaseSet(
  base: readonly string[],
  mine: readonly string[],
  theirs: readonly string[],
): string[] {
  const removed = new Set(base.filter((one) => !mine.includes(one)));
  const added = mine.filter((one) => !base.includes(one));
  return [...new Set([...theirs.filter((one) => !removed.has(one)), ...added])];
}

/** Whether two values of JSON are the same, whatever the order of their keys. */
const same = (a: unknown, b: unknown): boolean => canonical(a) === canonical(b);

const canonical = (value: unknown): string =>
  JSON.stringify(value, (_key, inner: unknown) =>
    typeof inner === 'object' && inner !== null && !Array.isArray(inner)
      ? Object.fromEntries(Object.entries(inner).sort(([a], [b]) => (a < b ? -1 : 1)))
      : inner,
  );
