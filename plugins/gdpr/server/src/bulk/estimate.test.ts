import type { Survey } from '../erasure';
import { estimate } from './estimate';

const field = {
  uid: 'a',
  typeLabel: 'A',
  attribute: 'x',
  label: 'X',
  strategy: 'blank',
  values: 3,
};
const label = { fr: 'f', en: 'e' };
const counted: Survey = {
  types: [{ uid: 'a', label: 'A', action: 'delete', documents: 200, rows: 301 }],
  buckets: { erased: [field], generalised: [], kept: [] },
  sinks: [{ name: 's', label, covered: true, rows: 2 }],
  kpis: [
    { name: 'count', label, unit: 'count', before: 5000, after: 4800 },
    { name: 'share', label, unit: 'percent', before: 12, after: 13 },
  ],
};

test('counted whole, nothing is scaled', () => {
  expect(estimate(counted, { sampled: 200, total: 200 })).toEqual({
    ...counted,
    estimated: false,
    sampled: 200,
  });
});

test('counted on a sample, counts are scaled and shares are left out', () => {
  expect(estimate(counted, { sampled: 200, total: 1000 })).toEqual({
    types: [{ ...counted.types[0], documents: 1000, rows: 1505 }],
    buckets: { erased: [{ ...field, values: 15 }], generalised: [], kept: [] },
    sinks: [{ name: 's', label, covered: true, rows: 10 }],
    kpis: [{ name: 'count', label, unit: 'count', before: 5000, after: 4000 }],
    estimated: true,
    sampled: 200,
  });
});
