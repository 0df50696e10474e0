import { mkdtempSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

import { makeTemplate } from './template.mjs';

/** Prepares the database file that every test file copies. */
export default async function setup() {
  const file = join(mkdtempSync(join(tmpdir(), 'crm-sqlite-')), 'template.db');
  process.env.TEST_SQLITE_TEMPLATE = file;
  await makeTemplate({ DATABASE_CLIENT: 'sqlite', DATABASE_FILENAME: file });
}
