const listeners = new Set<() => void>();

/** A record was saved: what was said of it before no longer holds, its justifications are used up. */
export const announceWrite = (): void => listeners.forEach((listener) => listener());

/** Hears of records that were saved from this window. */
export function onWrite(listener: () => void): () => void {
  listeners.add(listener);
  return () => listeners.delete(listener);
}
