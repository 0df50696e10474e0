import { withStrapi } from '../support/booted.mjs';
import { makeNotes } from '../detect/notes.mjs';

const { rows } = JSON.parse(process.argv[2]);

const BATCH = 200;
const LENGTH = 300;
const DAY = 24 * 3_600_000;

const documentIdOf = (number) => `benchnote${String(number).padStart(15, '0')}`;

/** Notes as an office has gathered them, written long before any scan. */
await withStrapi(async (strapi) => {
  const isSqlite = strapi.db.dialect.client === 'sqlite';
  const yesterday = isSqlite ? Date.now() - DAY : new Date(Date.now() - DAY);
  const times = { created_at: yesterday, updated_at: yesterday, published_at: yesterday };
  await strapi.db.connection.transaction(async (transaction) => {
    for (let from = 0; from < rows; from += BATCH) {
      const notes = makeNotes(Math.min(BATCH, rows - from), { length: LENGTH, seed: from + 1 });
      await transaction('notes').insert(
        notes.map((body, at) => ({ document_id: documentIdOf(from + at), body, ...times })),
      );
    }
  });
  return { rows };
});
