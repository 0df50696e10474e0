import { setInterval } from 'node:timers';
import type { Core } from '@strapi/types';
import { errorCode } from '../../kernel/error-code';

/** Milliseconds until an instance knows what another granted or revoked. */
const REFRESH = 5_000;

/** Reads the exceptions now, and again and again; returns what stops that. */
export async function keepCurrent(
  strapi: Core.Strapi,
  refresh: () => Promise<void>,
): Promise<() => void> {
  await refresh();
  const timer = setInterval(() => {
    refresh().catch((error: unknown) => {
      strapi.log.warn(
        `gdpr: the exceptions of forbidden fields could not be read again (${errorCode(error) ?? 'unknown'}); those known so far stay in force`,
      );
    });
  }, REFRESH);
  timer.unref();
  return () => {
    clearInterval(timer);
  };
}
