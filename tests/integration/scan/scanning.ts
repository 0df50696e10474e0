import type { Decided, DecideRequest, ScanView } from '../../../plugins/gdpr/shared/contracts/scan';
import type { BootedApp } from '../../support/boot';
import { make, type Row } from '../erasure/rows';

type App = Pick<BootedApp, 'strapi'>;

/** A phrase that speaks of health, whoever reads it. */
export const PHRASE = 'Sous dialyse trois fois par semaine';
export const NOTE = 'api::note.note';

/** The plugin's service of scans. */
export const scanOf = ({ strapi }: App) => strapi.plugin('gdpr').service('scan');

/** What a scan reads. */
export interface Order {
  readonly scope?: 'all' | 'changed';
  readonly uids?: readonly string[];
  readonly attachments?: boolean;
}

/** Scans in this process and waits for the end. */
export async function scanNow(app: App, order: Order = {}): Promise<ScanView> {
  const jobId = await scanOf(app).start({
    ...{ scope: 'all', requestedBy: null, actor: 'cli', ...order },
  });
  await app.strapi.plugin('gdpr').service('jobs').drive(jobId);
  return scanOf(app).findScan(jobId);
}

/** What a scan did: rows that were read, findings that are new. */
export async function resultOf({ strapi }: App, jobId: string): Promise<unknown> {
  return (await strapi.plugin('gdpr').service('jobs').find(jobId)).result;
}

/** Findings as the table holds them, by path. */
export const findingsOf = ({ strapi }: App, where: object = {}): Promise<Row[]> =>
  strapi.db
    .connection('gdpr_findings')
    .where(where)
    .orderBy(['uid', 'document_id', 'locale', 'published', 'path', 'from_offset', 'category']);

/** A note with a text, scanned; the id of what was found in it. */
export async function scannedNote(
  app: App,
  body: string = PHRASE,
): Promise<{ readonly documentId: string; readonly id: number; readonly findingId: string }> {
  const { documentId, id } = await make(app, NOTE, { body });
  await scanNow(app);
  const [found] = await findingsOf(app, { document_id: documentId });
  return { documentId, id, findingId: String(found?.finding_id) };
}

/** Decides findings in the name of the first administrator. */
export const decide = (app: App, request: DecideRequest): Promise<Decided> =>
  scanOf(app).decide(request, 1);
