/**
 * Drops what the Content-Type Builder leaves behind a cleared choice: `null`, `''`, `[]`, and objects
 * that hold nothing else. `undefined` means: no tag at all.
 */
export function cleanTag(raw: unknown): unknown {
  if (!isPlainObject(raw)) return isBlank(raw) ? undefined : raw;
  const entries = Object.entries(raw).flatMap(([key, value]) => {
    const cleaned = key === 'forbidden' ? cleanForbidden(value) : cleanTag(value);
    return cleaned === undefined ? [] : [[key, cleaned] as const];
  });
  return entries.length === 0 ? undefined : Object.fromEntries(entries);
}

/** A rule whose exceptions were all cleared still forbids: fail closed. */
const cleanForbidden = (raw: unknown): unknown =>
  isPlainObject(raw) ? (cleanTag(raw) ?? true) : cleanTag(raw);

const isBlank = (value: unknown): boolean =>
  value === null ||
  value === undefined ||
  value === '' ||
  (Array.isArray(value) && value.length === 0);

const isPlainObject = (value: unknown): value is Record<string, unknown> =>
  typeof value === 'object' && value !== null && !Array.isArray(value);
