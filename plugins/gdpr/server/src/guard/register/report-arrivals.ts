import type { Core } from '@strapi/types';
import type { ForbiddenArrivals, ForbiddenField } from '../../../../shared/contracts/guard';

const storeOf = (strapi: Core.Strapi) =>
  strapi.store({ type: 'plugin', name: 'gdpr', key: 'forbidden-arrivals' });

/** What is known of the last rows that came in past every door; nothing when they held nothing forbidden. */
export async function readArrivals(strapi: Core.Strapi): Promise<ForbiddenArrivals | undefined> {
  return ((await storeOf(strapi).get({})) as ForbiddenArrivals | null) ?? undefined;
}

/**
 * Says which forbidden fields hold values after rows came in past every door, in the log and for the page: an import, a
 * transfer or a restore switches every hook off.
 */
export async function reportArrivals(
  strapi: Core.Strapi,
  counted: readonly ForbiddenField[],
  now: Date,
): Promise<void> {
  const fields = counted.flatMap(({ uid, attribute, rows = 0 }) =>
    rows > 0 ? [{ uid, attribute, rows }] : [],
  );
  if (fields.length === 0) {
    await storeOf(strapi).delete({});
    return;
  }
  const report: ForbiddenArrivals = { at: now.toISOString(), fields };
  await storeOf(strapi).set({ value: report });
  const list = fields.map(({ uid, attribute, rows }) => `${uid}.${attribute} (${String(rows)})`);
  strapi.log.error(
    `gdpr: rows came in otherwise than through the application, and forbidden fields hold values: ${list.join(', ')}. Purge them on the page «Champs interdits», or allow them by an exception`,
  );
}
