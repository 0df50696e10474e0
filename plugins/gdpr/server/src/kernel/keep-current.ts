import { setInterval } from 'node:timers';
import type { Core } from '@strapi/types';
import { errorCode } from './error-code';

/** Milliseconds until an instance knows what another changed. */
const REFRESH = 5_000;

/** What is kept in memory, and how it is read anew. */
export interface Kept {
  /** @example `the dictionary` */
  readonly name: string;
  readonly refresh: () => Promise<void>;
}

/** Reads what all instances share now, and again and again; returns what stops that. */
export async function keepCurrent(
  strapi: Core.Strapi,
  { name, refresh }: Kept,
): Promise<() => void> {
  await refresh();
  const timer = setInterval(() => {
    refresh().catch((error: unknown) => {
      strapi.log.warn(
        `gdpr: ${name} could not be read again (${errorCode(error) ?? 'unknown'}); what is known so far stays in force`,
      );
    });
  }, REFRESH);
  timer.unref();
  return () => {
    clearInterval(timer);
  };
}
