import { spawnSync } from 'node:child_process';
import { join, resolve } from 'node:path';

import { boot } from '../../support/boot';
import type { Home } from '../../support/home';
import { make } from '../erasure/rows';
import { NOTE, PHRASE } from './scanning';

const APP = resolve(__dirname, '../../..');
const BIN = join(APP, 'plugins/gdpr/bin/gdpr.js');

let home: Home;

beforeAll(async () => {
  const app = await boot();
  await make(app, NOTE, { body: `${PHRASE} pour Mme Mesange` });
  await make(app, NOTE, { body: 'Il vote Front national.' });
  home = app.home;
  await app.destroy({ keep: true });
});
afterAll(() => home.remove());

function gdpr(...words: readonly string[]) {
  const { status, stdout, stderr } = spawnSync(process.execPath, [BIN, ...words], {
    ...{ cwd: APP, encoding: 'utf8', env: { ...process.env, ...home.env } },
  });
  return { status, stdout, stderr };
}

test('npx gdpr scan: planned, resumed or waited for', () => {
  const planned = gdpr('scan', '--json');
  expect(planned).toMatchObject({ status: 0 });
  const { jobId } = JSON.parse(planned.stdout);
  const second = gdpr('scan');
  expect(second.status).toBe(2);
  expect(second.stderr).toContain('E_GDPR_SCAN_RUNNING');
  expect(gdpr('jobs', 'resume', jobId).status).toBe(0);
  const all = gdpr('scan', '--scope', 'all', '--type', NOTE, '--wait');
  expect(all.status).toBe(0);
  expect(all.stdout).toMatch(/^Scan \w+ done: 2 row\(s\) read, 0 new finding\(s\)\.\n$/);
  expect(gdpr('scan', '--type', 'api::nothing.nothing').status).toBe(2);
});

test('npx gdpr findings: filtered, counted, as a spreadsheet, without a word of any text', () => {
  const listed = gdpr('findings');
  expect(listed.stdout).toMatch(/^2 finding\(s\): /);
  const health = gdpr('findings', '--category', 'health', '--json');
  expect(JSON.parse(health.stdout)).toMatchObject({
    total: 1,
    findings: [{ uid: NOTE, path: 'body', category: 'health', start: 5, end: 12 }],
  });
  const csv = gdpr('findings', '--csv', '--locale', 'fr');
  expect(csv.stdout.trim().split('\r\n')).toHaveLength(3);
  expect(csv.stdout).toContain('Fiche');
  for (const { stdout, stderr } of [listed, health, csv])
    expect(stdout + stderr).not.toMatch(/dialyse|Mesange|Front/);
  expect(gdpr('findings', '--state', 'redacted').stdout).toBe('0 finding(s)\n');
});
