import { readdirSync } from 'node:fs';

import { seed } from '../../../database/seed';
import type { BootedApp } from '../../support/boot';
import { allRows, ledgerRows, type Row } from '../erasure/rows';

export const CONTACT = 'api::contact.contact';

type App = Pick<BootedApp, 'strapi'>;
type Mode = 'anonymise' | 'delete';

/** Seeds people; answers their documentIds in the order they were made. */
export async function seedPeople(
  app: App,
  contacts: number,
  { withFiles = false }: { readonly withFiles?: boolean } = {},
): Promise<string[]> {
  await seed(app.strapi, {
    ...{ contacts, withFiles },
    referenceDate: new Date('2026-01-01T00:00:00Z'),
  });
  const rows = await allRows(app, CONTACT);
  return rows.map(({ document_id: id }) => String(id));
}

/** What a program orders about these people. */
export const orderFor = (
  ids: readonly string[],
  { mode = 'anonymise', ...more }: { readonly mode?: Mode; readonly [key: string]: unknown } = {},
) => ({
  mode,
  subjects: ids.map((documentId) => ({ uid: CONTACT, documentId })),
  actor: 'policy:test',
  reasonCode: 'retention-ended' as const,
  ...more,
});

/** The plugin's two services. */
export const erasureOf = ({ strapi }: App) => strapi.plugin('gdpr').service('erasure');
export const jobsOf = ({ strapi }: App) => strapi.plugin('gdpr').service('jobs');

/** The row of a job. */
export async function jobRow({ strapi }: App, jobId: string): Promise<Row> {
  return strapi.db.connection('gdpr_jobs').where({ job_id: jobId }).first();
}

/** Whom the ledger says to have been treated by a job: one id for each time. */
export async function treatedBy(app: App, jobId: string): Promise<string[]> {
  const entries = await ledgerRows(app, { kind: 'erasure.applied', job: jobId });
  return entries.flatMap(({ payload }) => {
    const { subjects } = JSON.parse(String(payload)) as { subjects: { documentId: string }[] };
    return subjects.map(({ documentId }) => documentId);
  });
}

/** How many of these people are anonymous, gone, as they were, or neither of it; asked of the table. */
export async function countPeople(
  app: App,
  ids: readonly string[],
): Promise<{ anonymous: number; gone: number; untouched: number; torn: number }> {
  const rows = new Map((await allRows(app, CONTACT)).map((row) => [String(row.document_id), row]));
  const count = { anonymous: 0, gone: 0, untouched: 0, torn: 0 };
  for (const id of ids) {
    const row = rows.get(id);
    const names = [row?.email, row?.last_name, row?.first_name].filter((value) => value !== null);
    if (!row) count.gone += 1;
    else if (row.gdpr_state === 'anonymised' && names.length === 0) count.anonymous += 1;
    else if (row.gdpr_state === null && row.last_name !== null) count.untouched += 1;
    else count.torn += 1;
  }
  return count;
}

/** Uploaded files that are on the disk. */
export const filesOf = ({ home }: Pick<BootedApp, 'home'>): string[] =>
  readdirSync(home.uploadsDir).filter((name) => !name.startsWith('.'));
