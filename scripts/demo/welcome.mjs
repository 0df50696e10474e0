import { createRequire } from 'node:module';

import { inProject } from '../steps/paths.mjs';
import { words } from './words.mjs';

/** The address, the logins and what to try. */
export function welcome(url, logFile) {
  const { logins } = createRequire(import.meta.url)(inProject('dist/database/seed/logins'));
  const lines = [
    '',
    words.ready(`${url}/admin`),
    '',
    words.logins,
    ...table(logins.map(({ role, email, password }) => [role, email, password])),
    '',
    words.tryTitle,
    ...words.tries.map((line, index) => `  ${index + 1}. ${line}`),
    '',
    `${words.stop} ${logFile}`,
  ];
  console.log(lines.join('\n'));
}

function table(rows) {
  const widths = rows[0].map((_, column) => Math.max(...rows.map((row) => row[column].length)));
  return rows.map((row) =>
    `  ${row.map((cell, i) => cell.padEnd(widths[i])).join('  ')}`.trimEnd(),
  );
}
