import { contactsInTurn, measured, withStrapi } from '../support/booted.mjs';

const { subjects } = JSON.parse(process.argv[2]);

/** (b) The plugin's own executor, with ledger, tombstones, verification and all. */
await withStrapi(async (strapi) => {
  const erasure = strapi.plugin('gdpr').service('erasure');
  const result = await measured(() =>
    erasure.start({
      mode: 'anonymise',
      subjects: contactsInTurn(strapi, subjects),
      actor: 'bench',
      reasonCode: 'retention-ended',
    }),
  );
  const [{ n }] = await strapi.db
    .connection('contacts')
    .where('gdpr_state', 'anonymised')
    .count({ n: '*' });
  return { subjects: Number(n), ...result };
});
