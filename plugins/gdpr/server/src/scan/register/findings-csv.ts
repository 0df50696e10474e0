import { Readable } from 'node:stream';
import type { FindingFilters, FindingState, ScanFinding } from '../../../../shared/contracts/scan';
import type { FindingRow } from '../../findings';
import { BYTE_ORDER_MARK, csvLines, type CsvLocale } from '../../kernel/csv';
import { openSql } from '../../kernel/sql/sql';
import type { Scanner } from '../scanner';
import { findingsWhere } from './finding-query';
import { viewFindings } from './list-findings';

const HEADERS = {
  fr: [
    ...['Identifiant', 'Type', 'Identifiant du type', 'Fiche', 'Langue', 'Version', 'Champ'],
    ...['Catégorie', 'Règle', 'Certitude', 'Début', 'Fin', 'État', 'Trouvé le'],
    ...['Fiche modifiée le', 'Modifiée par', 'Décidé par', 'Décidé le', 'Motif'],
  ],
  en: [
    ...['Id', 'Type', 'Type uid', 'Record', 'Locale', 'Version', 'Field'],
    ...['Category', 'Rule', 'Confidence', 'Start', 'End', 'State', 'Found'],
    ...['Record changed', 'Changed by', 'Decided by', 'Decided', 'Reason'],
  ],
} as const;

const STATES: Readonly<Record<FindingState, Readonly<Record<CsvLocale, string>>>> = {
  open: { fr: 'ouvert', en: 'open' },
  'false-positive': { fr: 'faux positif', en: 'false positive' },
  redacted: { fr: 'masqué', en: 'redacted' },
  gone: { fr: 'disparu', en: 'gone' },
};

const VERSIONS = {
  published: { fr: 'publiée', en: 'published' },
  draft: { fr: 'brouillon', en: 'draft' },
} as const;

const PAGE = 1_000;

/** Findings as a spreadsheet, ids and offsets only, as a stream: a hundred thousand lines are never held at once. */
export const findingsCsv = (
  scanner: Scanner,
  filters: FindingFilters,
  locale: CsvLocale,
): Readable => Readable.from(lines(scanner, filters, locale));

async function* lines(
  scanner: Scanner,
  filters: FindingFilters,
  locale: CsvLocale,
): AsyncGenerator<string> {
  yield BYTE_ORDER_MARK + csvLines([HEADERS[locale]], locale);
  for (let after = ''; ; ) {
    const rows = (await findingsWhere(openSql(scanner.strapi), filters)
      .where('finding_id', '>', after)
      .orderBy('finding_id')
      .limit(PAGE)
      .select()) as FindingRow[];
    const views = await viewFindings(scanner, rows);
    if (views.length > 0)
      yield csvLines(
        views.map((view) => lineOf(view, locale)),
        locale,
      );
    if (rows.length < PAGE) return;
    after = rows[rows.length - 1]?.finding_id ?? after;
  }
}

const lineOf = (view: ScanFinding, locale: CsvLocale): (string | number)[] => [
  ...[view.findingId, view.typeLabel, view.uid, view.documentId, view.locale ?? ''],
  VERSIONS[view.published ? 'published' : 'draft'][locale],
  ...[view.path, view.category, view.rule, numberIn(view.confidence, locale)],
  ...[view.start, view.end, STATES[view.state][locale], view.foundAt],
  ...[view.changedAt ?? '', view.authorName ?? '', view.decidedByName ?? ''],
  ...[view.decidedAt ?? '', view.reason ?? ''],
];

/** French spreadsheets read a point as text. */
const numberIn = (value: number, locale: CsvLocale): string =>
  locale === 'fr' ? String(value).replace('.', ',') : String(value);
