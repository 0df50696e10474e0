import type { BootedApp } from '../../support/boot';
import { make, tableOf } from '../../integration/erasure/rows';

type App = Pick<BootedApp, 'strapi'>;

const NOTE = 'api::note.note';
const CONTACT = 'api::contact.contact';

const BOOKS = [
  ...['gdpr_findings', 'gdpr_scan_blocks', 'gdpr_scan_marks', 'gdpr_scan_points'],
  ...['gdpr_scan_lock', 'gdpr_jobs', 'gdpr_job_chunks'],
];

/** Texts that reveal: one of health in a note, one in a contact, several of opinions. */
export const TEXTS = {
  health: 'Cliente fidèle. Sous dialyse le lundi. Rappeler mardi.',
  remarks: 'Elle est diabétique.',
  political: ['Il vote Front national.', 'Elle vote Front national.', 'Vote Front national aussi.'],
} as const;

/** What no download may hold. */
export const REVEALED = /dialyse|diabétique|Front national|Mesange/i;

/** The CRM before its first scan, with these texts in it; what an earlier story left is gone. */
export async function plant(app: App): Promise<void> {
  for (const table of [...BOOKS, tableOf(app, NOTE), tableOf(app, CONTACT)])
    await app.strapi.db.connection(table).delete();
  for (const body of [TEXTS.health, ...TEXTS.political]) await make(app, NOTE, { body });
  await make(app, CONTACT, { lastName: 'Mesange', remarks: TEXTS.remarks });
}

/** The texts of all notes, in the order in which they were planted. */
export const notes = ({ strapi }: App): Promise<string[]> =>
  strapi.db.connection(tableOf({ strapi }, NOTE)).orderBy('id').pluck('body');

/** Makes each batch of a scan slow, so that there is time to look at it; resolves to what ends that. */
export async function slowDown({ strapi }: App): Promise<() => Promise<unknown>> {
  const count =
    'WITH RECURSIVE n(i) AS (SELECT 1 UNION ALL SELECT i + 1 FROM n WHERE i < 2500000) SELECT max(i) FROM n';
  const raw = (sql: string): Promise<unknown> => strapi.db.connection.raw(sql);
  await raw(`CREATE TRIGGER slow BEFORE UPDATE ON gdpr_job_chunks BEGIN ${count}; END`);
  return () => raw('DROP TRIGGER IF EXISTS slow');
}
