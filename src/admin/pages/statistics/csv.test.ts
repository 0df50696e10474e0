import type { LeadLine, Statistics } from '../../../api/statistics/figures';
import { statisticsCsv } from './csv';

const line = (label: string): LeadLine => ({
  label,
  leads: 2,
  cost: 25,
  treated: 1,
  won: 0,
  treatmentRate: 50,
  conversionRate: 0,
  costPerSale: null,
});

const statistics = (label: string): Statistics => ({
  totals: line(''),
  contractTotals: { label: '', contracts: 0, premium: 0, commission: 0 },
  bySource: [line(label)],
  byAdviser: [],
  byMonth: [],
  byProductLine: [],
  contractsByProductLine: [{ label: 'auto', contracts: 1, premium: 500.1, commission: 50 }],
});

test('one line per group, empty where a table has no such figure', () => {
  expect(statisticsCsv(statistics('Comparateur'))).toBe(
    'table,label,leads,cost,treated,won,treatmentRate,conversionRate,costPerSale,contracts,premium,commission\r\n' +
      'bySource,Comparateur,2,25,1,0,50,0,,,,\r\n' +
      'contractsByProductLine,auto,,,,,,,,1,500.1,50\r\n',
  );
});

test.each([
  ['=cmd()', "'=cmd()"],
  ['@sum', "'@sum"],
  ['a "b", c', '"a ""b"", c"'],
])('%s is written as plain text', (label, cell) => {
  expect(statisticsCsv(statistics(label)).split('\r\n')[1]).toMatch(`bySource,${cell},`);
});
