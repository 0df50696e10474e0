import { spawnSync } from 'node:child_process';
import { mkdtempSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';

const APP = resolve(__dirname, '../..');
const BIN = join(APP, 'plugins/gdpr/bin/gdpr.js');

/** A database that nobody answers at: neither command may need one. */
const UNREACHABLE = {
  DATABASE_CLIENT: 'postgres',
  DATABASE_HOST: '127.0.0.1',
  DATABASE_PORT: '1',
  DATABASE_URL: '',
};

const gdpr = (words: readonly string[], directory = APP) => {
  const env = { ...process.env, ...UNREACHABLE };
  const { status, stdout, stderr } = spawnSync(process.execPath, [BIN, ...words], {
    cwd: directory,
    env,
    encoding: 'utf8',
  });
  return { status, stdout, stderr };
};

describe('npx gdpr', () => {
  test('check passes on the CRM, without a database', () => {
    const { status, stdout, stderr } = gdpr(['check']);
    expect({ status, stderr }).toEqual({ status: 0, stderr: '' });
    expect(stdout).toMatch(
      /^\d+ fields: \d+ classified, 0 unclassified, 0 in error\.\nNo mistake\.\n$/,
    );
  });

  test('check --json prints JSON and nothing else', () => {
    const { status, stdout } = gdpr(['check', '--json']);
    expect(status).toBe(0);
    expect(JSON.parse(stdout)).toMatchObject({
      passed: true,
      problems: [],
      coverage: { unclassified: 0, error: 0 },
    });
  });

  test('explain says the plan, in French when asked', () => {
    const { status, stdout } = gdpr(['explain', 'api::contact.contact', '--locale', 'fr']);
    expect(status).toBe(0);
    expect(stdout).toContain('Chaque fiche est une personne (racine).');
  });

  test('nothing compiled for the occasion is left behind', () => {
    const left = readdirSync(join(APP, 'node_modules/.cache')).filter((name) =>
      name.startsWith('gdpr-'),
    );
    expect(left).toEqual([]);
  });

  test.each([
    [['chek'], 'unknown command "chek"; did you mean "check"?'],
    [['explain'], 'needs the uid'],
    [['explain', 'api::contac.contact'], 'did you mean "api::contact.contact"?'],
  ])('gdpr %j ends with 2 and says why', (words, reason) => {
    const { status, stdout, stderr } = gdpr(words);
    expect({ status, stdout }).toEqual({ status: 2, stdout: '' });
    expect(stderr).toContain(reason);
  });

  test('outside a Strapi project it says so', () => {
    const directory = mkdtempSync(join(tmpdir(), 'no-strapi-'));
    expect(gdpr(['check'], directory)).toMatchObject({
      status: 2,
      stderr: expect.stringContaining('no package.json'),
    });
    writeFileSync(join(directory, 'package.json'), '{}');
    expect(gdpr(['check'], directory)).toMatchObject({
      status: 2,
      stderr: expect.stringContaining('not installed'),
    });
    rmSync(directory, { recursive: true });
  });
});
