import type { ContractLine, LeadLine } from '../../../api/statistics/figures';
import type { Words } from './use-words';

/** One column of a figures table, and how its cells read. */
export interface FigureColumn<T> {
  readonly name: keyof T & string;
  readonly show: (line: T, words: Words) => string;
}

/** Columns of a table of leads, after its label. */
export const LEAD_COLUMNS: readonly FigureColumn<LeadLine>[] = [
  { name: 'leads', show: (line, { count }) => count(line.leads) },
  { name: 'cost', show: (line, { euros }) => euros(line.cost) },
  { name: 'treatmentRate', show: (line, { percent }) => percent(line.treatmentRate) },
  { name: 'won', show: (line, { count }) => count(line.won) },
  { name: 'conversionRate', show: (line, { percent }) => percent(line.conversionRate) },
  { name: 'costPerSale', show: (line, { euros }) => euros(line.costPerSale) },
];

/** Columns of the table of contracts, after its label. */
export const CONTRACT_COLUMNS: readonly FigureColumn<ContractLine>[] = [
  { name: 'contracts', show: (line, { count }) => count(line.contracts) },
  { name: 'premium', show: (line, { euros }) => euros(line.premium) },
  { name: 'commission', show: (line, { euros }) => euros(line.commission) },
];
