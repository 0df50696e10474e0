/** What is known of an attribute: its label on screen, and the components that it may hold. */
export interface FieldWords {
  readonly label: string;
  readonly components: readonly string[];
}

/** Looks an attribute up in a content type or component. */
export type FieldLookup = (owner: string, attribute: string) => FieldWords | undefined;

/**
 * A path in words: «Besoins n° 1 › Commentaire»; `ordinal` says a place in a list. A dynamic zone does not say which
 * component it holds: the first of them that has the attribute names it.
 */
export function pathInWords(
  [uid, path]: readonly [string, string],
  lookup: FieldLookup,
  ordinal: (place: number) => string,
): string {
  const parts: string[] = [];
  let owners: readonly string[] = [uid];
  for (const name of path.split('.')) {
    if (/^\d+$/.test(name)) {
      parts.push(`${parts.pop() ?? ''} ${ordinal(Number(name) + 1)}`.trim());
      continue;
    }
    const found = owners.map((owner) => lookup(owner, name)).find((words) => words !== undefined);
    parts.push(found?.label ?? readable(name));
    owners = found?.components ?? [];
  }
  return parts.join(' › ');
}

/** An attribute's name as words, where nobody has named it: `wantedFrom` is «Wanted from». */
export function readable(name: string): string {
  const words = name.replace(/[_-]+/g, ' ').replace(/(?<=[a-z\d])(?=[A-Z])/g, ' ');
  return words.charAt(0).toUpperCase() + words.slice(1).toLowerCase();
}
