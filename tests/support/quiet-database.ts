import { setTimeout } from 'node:timers/promises';

import type { Core } from '@strapi/strapi';

interface Pool {
  numUsed(): number;
  numPendingAcquires(): number;
}

/**
 * Waits until nobody uses a connection, five seconds at most. Of a write that is refused half-way, Strapi leaves the
 * queries that it had begun side by side to end by themselves; closing the database under them fails the last story.
 */
export async function untilQuiet(strapi: Core.Strapi): Promise<void> {
  const { pool } = strapi.db.connection.client as { readonly pool: Pool };
  const busy = (): boolean => pool.numUsed() + pool.numPendingAcquires() > 0;
  for (let turn = 0; busy() && turn < 100; turn += 1) await setTimeout(50);
}
