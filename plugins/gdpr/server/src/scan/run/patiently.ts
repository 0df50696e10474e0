import { setTimeout as pause } from 'node:timers/promises';
import { isTransient, isUnavailable, LeaseLost } from '../../jobs';

/** Times that work comes again because of others' locks, and milliseconds before; doubled each time. */
const RETRIES = 5;
const BACKOFF = 50;

/** Does work again that met another's locks. */
export async function patiently<T>(work: () => Promise<T>): Promise<T> {
  for (let tried = 1; ; tried += 1) {
    try {
      return await work();
    } catch (error) {
      if (!isTransient(error) || tried >= RETRIES) throw error;
      await pause(BACKOFF * 2 ** tried);
    }
  }
}

/** Whether no row is to blame: the chunk was taken over, the database is away, or others hold what is needed. */
export const isNobodysFault = (error: unknown): boolean =>
  error instanceof LeaseLost || isUnavailable(error) || isTransient(error);
