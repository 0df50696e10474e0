/** An object of the form or of an answer, before anything is known of it. */
export type Json = Readonly<Record<string, unknown>>;

/** Whether a value has named parts; lists have too. */
export const isJson = (value: unknown): value is Json =>
  typeof value === 'object' && value !== null;
