import type { DictionaryChanges } from '../../../shared/contracts/detection';

/** What a file holds: changes whose form the server still has to judge, or why it is no JSON. */
export type ImportedFile =
  | { readonly status: 'read'; readonly content: unknown }
  | { readonly status: 'unreadable'; readonly detail: string };

/** Reads a file as JSON. */
export function readImport(text: string): ImportedFile {
  try {
    return { status: 'read', content: JSON.parse(text) as unknown };
  } catch (error) {
    return { status: 'unreadable', detail: error instanceof Error ? error.message : String(error) };
  }
}

/** Changes of a file that the server has found well-formed, with what it leaves out. */
export function changesOf(content: unknown): DictionaryChanges {
  const {
    rules = [],
    ignore = [],
    classes = {},
    disabled = [],
  } = isChanges(content) ? content : {};
  return { rules, ignore, classes, disabled };
}

const isChanges = (content: unknown): content is Partial<DictionaryChanges> =>
  typeof content === 'object' && content !== null && !Array.isArray(content);
