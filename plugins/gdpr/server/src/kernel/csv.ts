import { stringify } from 'csv-stringify/sync';

export type CsvLocale = 'fr' | 'en';

/** Lines of a spreadsheet: `;` where French Excel expects it, formulas defused. */
export const csvLines = (rows: readonly (readonly unknown[])[], locale: CsvLocale): string =>
  stringify(
    rows.map((row) => [...row]),
    {
      delimiter: locale === 'fr' ? ';' : ',',
      record_delimiter: 'windows',
      escape_formulas: true,
    },
  );

/** What a file of such lines begins with, so that accents are read right. */
export const BYTE_ORDER_MARK = '\ufeff';
