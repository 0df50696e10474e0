import type { Run } from '../../../../shared/contracts/erasure';
import { runsCsv } from './runs-csv';

const RUN: Run = {
  planId: 'p1',
  mode: 'delete',
  scope: 'subject',
  state: 'done',
  subjects: [{ uid: 'api::person.person', documentId: 'd1' }],
  total: 1,
  done: 1,
  types: [],
  files: { deleted: 2, pending: 0 },
  checks: [],
};

test('opens in a French spreadsheet: BOM, semicolons, lines of Windows', () => {
  const csv = runsCsv([RUN], 'fr');
  expect(csv.startsWith('\uFEFFIdentifiant;Date;Acte;')).toBe(true);
  expect(csv.split('\r\n')[1]).toBe('p1;;delete;done;1;;;2;0;');
  expect(runsCsv([RUN], 'en').split('\r\n')[1]).toBe('p1,,delete,done,1,,,2,0,');
});

test.each(['=1+1', '+1', '-1', '@SUM(A1)', '\t=1', '\r=1'])(
  'the name %j is no formula',
  (requestedByName) => {
    const line = runsCsv([{ ...RUN, requestedByName }], 'en').slice(1);
    expect(line).toContain(`'${requestedByName}`);
  },
);

test('a name with separators and quotes stays one cell', () => {
  const line = runsCsv([{ ...RUN, requestedByName: 'A; "B"\n,C' }], 'fr');
  expect(line).toContain(';"A; ""B""\n,C";');
});

test('a heading for every cell', () => {
  for (const locale of ['fr', 'en'] as const) {
    const [headings, cells] = runsCsv([RUN], locale).trimEnd().split('\r\n');
    const mark = locale === 'fr' ? ';' : ',';
    expect(headings?.split(mark)).toHaveLength(cells?.split(mark).length ?? 0);
  }
});
