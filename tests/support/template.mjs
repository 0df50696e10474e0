import { execFile } from 'node:child_process';
import { mkdirSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';

const SCRIPT = fileURLToPath(new URL('boot-once.mjs', import.meta.url));
const ENVIRONMENT = new URL('environment.json', import.meta.url);

/**
 * Boots the CRM once on an empty database, so that every test file starts from a copy of the
 * result: creating some hundred tables takes longer than most stories.
 */
export async function makeTemplate(database) {
  const folder = mkdtempSync(join(tmpdir(), 'crm-template-'));
  mkdirSync(join(folder, 'uploads'));
  const fixed = JSON.parse(readFileSync(ENVIRONMENT, 'utf8'));
  const env = { ...process.env, ...fixed, ...database, PUBLIC_DIR: folder };
  try {
    await promisify(execFile)(process.execPath, [SCRIPT], { env, maxBuffer: 1e8 });
  } catch (error) {
    const said = `${error.stdout}${error.stderr}`;
    throw new Error(`The CRM does not boot on an empty database:\n${said}`, { cause: error });
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}
