/** Value of the URL's `plugins[gdpr]` while the record on screen is read-only. */
const READ_ONLY = 'locked';

/** Whether the URL says that the record on screen is read-only. */
export const isReadOnly = (query: unknown): boolean => pluginsOf(query)?.gdpr === READ_ONLY;

/** The same, told from the URL's search string. */
export const marksReadOnly = (search: string): boolean =>
  new URLSearchParams(search).get('plugins[gdpr]') === READ_ONLY;

/** The `plugins` part of the URL with the read-only mark put in or taken out. */
export function withReadOnly(query: unknown, readOnly: boolean): Record<string, unknown> {
  const { gdpr: _mark, ...others } = pluginsOf(query) ?? {};
  return readOnly ? { ...others, gdpr: READ_ONLY } : others;
}

function pluginsOf(query: unknown): Record<string, unknown> | undefined {
  if (!isObject(query) || !isObject(query.plugins)) return undefined;
  return query.plugins;
}

const isObject = (value: unknown): value is Record<string, unknown> =>
  typeof value === 'object' && value !== null;
