import type { JobView } from '../../../shared/contracts/jobs';
import { jobsCsv } from './jobs-csv';

const job: JobView = {
  ...{
    jobId: 'j1',
    name: 'erasure',
    kind: 'erasure' as const,
    mode: 'delete',
    state: 'done',
    total: 3,
    done: 2,
    refused: 1,
  },
  ...{ excluded: 4, types: [], instances: [], createdAt: '2026-11-22T10:00:00.000Z', acts: [] },
  requestedByName: '=HYPERLINK("http://x")',
};

test.each([
  ['fr', 'Identifiant;Acte;État', 'j1;delete;done;3;2;1;4;'],
  ['en', 'Id,Act,State', 'j1,delete,done,3,2,1,4,'],
] as const)('jobs as a spreadsheet in %s: a name is no formula', (locale, header, line) => {
  const csv = jobsCsv([job], locale);
  expect(csv.startsWith(`\ufeff${header}`)).toBe(true);
  expect(csv.split('\r\n')[1]).toContain(`${line}"'=HYPERLINK(""http://x"")"`);
});
