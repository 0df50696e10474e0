import { stringify } from 'csv-stringify/sync';
import type { Inventory, InventoryField } from '../../../shared/contracts/tagging';

export type CsvLocale = 'fr' | 'en';

type Column = readonly [fr: string, en: string, value: (field: InventoryField) => string];

const yes = (flag: boolean): string => (flag ? 'x' : '');

const COLUMNS: readonly Column[] = [
  ['Type', 'Type', ({ typeLabel }) => typeLabel],
  ['Identifiant du type', 'Type uid', ({ uid }) => uid],
  ['Champ', 'Field', ({ attribute }) => attribute],
  ['Format', 'Format', ({ type }) => type],
  ['Statut', 'Status', ({ status }) => status],
  ['Catégorie', 'Category', ({ category }) => category ?? ''],
  ['Sensibilité', 'Sensitivity', ({ sensitivity }) => sensitivity ?? ''],
  ['Finalités', 'Purposes', ({ purposes }) => purposes.join(', ')],
  ["À l'effacement", 'On erasure', ({ strategy }) => strategy ?? ''],
  ['Accès', 'Access', ({ access }) => access ?? ''],
  ['Identifiant', 'Identifier', ({ identifier }) => yes(identifier)],
  ['Interdit', 'Forbidden', ({ forbidden }) => yes(forbidden)],
  ['Catégorie proposée', 'Proposed category', ({ guess }) => guess?.category ?? ''],
  [
    'Problèmes',
    'Problems',
    ({ problems }) => problems.map((problem) => problem.message).join(' | '),
  ],
  ['Remèdes', 'Remedies', ({ problems }) => problems.map((problem) => problem.remedy).join(' | ')],
  ['Note', 'Note', ({ note }) => note ?? ''],
];

/** The inventory as a spreadsheet opens it: semicolons in French, a byte order mark, no formula. */
export function inventoryCsv({ fields }: Inventory, locale: CsvLocale): string {
  const header = COLUMNS.map(([fr, en]) => (locale === 'fr' ? fr : en));
  const rows = fields.map((field) => COLUMNS.map(([, , value]) => value(field)));
  return stringify([header, ...rows], {
    bom: true,
    delimiter: locale === 'fr' ? ';' : ',',
    record_delimiter: 'windows',
    escape_formulas: true,
  });
}
