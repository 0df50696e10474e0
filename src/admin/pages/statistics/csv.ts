import type { Statistics } from '../../../api/statistics/figures';

type Cell = string | number | null;

const COLUMNS = [
  'table',
  'label',
  'leads',
  'cost',
  'treated',
  'won',
  'treatmentRate',
  'conversionRate',
  'costPerSale',
  'contracts',
  'premium',
  'commission',
] as const;

const TABLES = [
  'bySource',
  'byAdviser',
  'byMonth',
  'byProductLine',
  'contractsByProductLine',
] as const satisfies readonly (keyof Statistics)[];

/** All tables of the page as one CSV: figures as numbers, one line per group. */
export function statisticsCsv(statistics: Statistics): string {
  const rows = TABLES.flatMap((table) =>
    statistics[table].map((line) => {
      const cells: Readonly<Record<string, Cell>> = { table, ...line };
      return COLUMNS.map((column) => quoted(cells[column] ?? ''));
    }),
  );
  return [COLUMNS, ...rows].map((row) => row.join(',')).join('\r\n') + '\r\n';
}

/** A text that a spreadsheet would run as a formula is made plain text. */
function quoted(cell: string | number): string {
  if (typeof cell === 'number') return String(cell);
  const plain = /^[=+\-@\t\r]/.test(cell) ? `'${cell}` : cell;
  return /[",\r\n]/.test(plain) ? `"${plain.replaceAll('"', '""')}"` : plain;
}
