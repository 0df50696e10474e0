import { Readable } from 'node:stream';
import type { Core } from '@strapi/types';
import type { Refusal } from '../../../shared/contracts/jobs';
import { jobs } from '../jobs';
import { settings } from '../kernel/settings';
import { BYTE_ORDER_MARK, csvLines, type CsvLocale } from '../kernel/csv';
import { refusalLabel } from './refusal-labels';

const HEADERS = {
  fr: ['Type', 'Identifiant', 'Code', 'Motif', 'Détail', 'Moment', 'Date'],
  en: ['Type', 'Id', 'Code', 'Reason', 'Detail', 'When', 'Date'],
} as const;

const PHASES = {
  selection: { fr: 'à la sélection', en: 'at the selection' },
  run: { fr: 'à l’exécution', en: 'while running' },
} as const;

const PAGE = 1000;

/** Everybody left out of a job, ids only, as a stream: a million lines are never held at once. */
export const refusalsCsv = (strapi: Core.Strapi, jobId: string, locale: CsvLocale): Readable =>
  Readable.from(lines(strapi, jobId, locale));

async function* lines(
  strapi: Core.Strapi,
  jobId: string,
  locale: CsvLocale,
): AsyncGenerator<string> {
  yield BYTE_ORDER_MARK + csvLines([HEADERS[locale]], locale);
  const { blockers } = settings(strapi).erasure;
  for (let page = 1; ; page += 1) {
    const { refusals } = await jobs(strapi).refusals(jobId, { page, pageSize: PAGE });
    const row = (refusal: Refusal) => [
      refusal.uid,
      refusal.documentId,
      refusal.code,
      refusalLabel(blockers, refusal)[locale],
      refusal.detail ?? '',
      PHASES[refusal.phase][locale],
      refusal.at,
    ];
    if (refusals.length > 0) yield csvLines(refusals.map(row), locale);
    if (refusals.length < PAGE) return;
  }
}
