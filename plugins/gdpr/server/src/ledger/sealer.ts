import type { Core } from '@strapi/types';
import { sealEntries } from './seal';

const EVERY = 5_000;

/** Seals every few seconds; what is not yet sealed is shown as such. `stop` waits for nothing and may be called twice. */
export function startSealer(strapi: Core.Strapi): () => void {
  let busy = false;
  const timer = setInterval(() => {
    if (busy) return;
    busy = true;
    sealEntries(strapi)
      .catch((error: unknown) => {
        strapi.log.error(`gdpr: sealing the ledger failed, will be tried again: ${String(error)}`);
      })
      .finally(() => {
        busy = false;
      });
  }, EVERY);
  timer.unref();
  return () => {
    clearInterval(timer);
  };
}
