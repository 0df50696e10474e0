import { contactIds, measured, withStrapi } from '../support/booted.mjs';
import { statements } from './hand-statements.mjs';

const { subjects } = JSON.parse(process.argv[2]);

/** (a) What somebody who knows this schema by heart would write: one transaction, no proof, no verification. */
await withStrapi(async (strapi) => {
  const ids = await contactIds(strapi, subjects);
  const isPostgres = strapi.db.dialect.client === 'postgres';
  const result = await measured(() =>
    strapi.db.connection.transaction(async (trx) => {
      await trx.raw('create temporary table seeds (document_id varchar(255) primary key)');
      await trx.raw(
        isPostgres
          ? 'insert into seeds select unnest(?::text[])'
          : 'insert into seeds select value from json_each(?)',
        [isPostgres ? ids : JSON.stringify(ids)],
      );
      for (const statement of statements(isPostgres)) await trx.raw(statement);
    }),
  );
  const [{ n }] = await strapi.db
    .connection('contacts')
    .where('gdpr_state', 'anonymised')
    .count({ n: '*' });
  return { subjects: Number(n), ...result };
});
