import { stringify } from 'csv-stringify/sync';
import type { Run } from '../../../../shared/contracts/erasure';

const HEADERS = {
  fr: [
    'Identifiant',
    'Date',
    'Acte',
    'État',
    'Personnes',
    'Motif',
    'Par',
    'Fichiers supprimés',
    'Fichiers restants',
    'Empreinte',
  ],
  en: [
    'Id',
    'Date',
    'Act',
    'State',
    'People',
    'Reason',
    'By',
    'Files deleted',
    'Files left',
    'Seal',
  ],
} as const;

/** The register as a spreadsheet: BOM and `;` where French Excel expects them, formulas defused. */
export function runsCsv(runs: readonly Run[], locale: 'fr' | 'en'): string {
  const rows = runs.map((run) => [
    run.planId,
    run.confirmedAt ?? '',
    run.mode,
    run.state,
    run.total,
    run.reasonCode ?? '',
    run.requestedByName ?? '',
    run.files.deleted,
    run.files.pending,
    run.proof?.hash ?? '',
  ]);
  return stringify([[...HEADERS[locale]], ...rows], {
    bom: true,
    delimiter: locale === 'fr' ? ';' : ',',
    record_delimiter: 'windows',
    escape_formulas: true,
  });
}
