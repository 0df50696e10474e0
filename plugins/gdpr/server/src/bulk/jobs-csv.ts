import type { JobView } from '../../../shared/contracts/jobs';
import { BYTE_ORDER_MARK, csvLines, type CsvLocale } from '../kernel/csv';

const HEADERS = {
  fr: [
    ...['Identifiant', 'Acte', 'État', 'Sélectionnés', 'Traités', 'Refusés', 'Écartés'],
    ...['Demandé par', 'Approuvé par', 'Confirmé le', 'Terminé le', 'Reprise de'],
  ],
  en: [
    ...['Id', 'Act', 'State', 'Selected', 'Treated', 'Refused', 'Left out'],
    ...['Asked for by', 'Approved by', 'Confirmed', 'Finished', 'Retry of'],
  ],
} as const;

/** Jobs as a spreadsheet; ids, counts and names of staff. */
export function jobsCsv(views: readonly JobView[], locale: CsvLocale): string {
  const rows = views.map((job) => [
    ...[
      job.jobId,
      job.mode ?? job.decision ?? job.kind,
      job.state,
      job.total,
      job.done,
      job.refused,
      job.excluded,
    ],
    ...[job.requestedByName ?? '', job.approvedByName ?? '', job.confirmedAt ?? ''],
    ...[job.finishedAt ?? '', job.retryOf ?? ''],
  ]);
  return BYTE_ORDER_MARK + csvLines([HEADERS[locale], ...rows], locale);
}
