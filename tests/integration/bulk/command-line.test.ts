import { spawnSync } from 'node:child_process';
import { join, resolve } from 'node:path';

import { seed } from '../../../database/seed';
import { boot, type BootedApp } from '../../support/boot';
import { hashTables } from '../../support/database-dump';
import type { Home } from '../../support/home';

const APP = resolve(__dirname, '../../..');
const BIN = join(APP, 'plugins/gdpr/bin/gdpr.js');
const CONTACT = 'api::contact.contact';
const PROJECT = 'api::project.project';
const OLD = JSON.stringify({ createdAt: { $lt: { $ago: 'P3Y' } }, productLine: 'home' });

/** Written whenever Strapi is started, whatever it is started for. */
const OF_A_START = /^(strapi_|sqlite_sequence|admin_permissions)/;

let home: Home;

beforeAll(async () => {
  const app = await boot();
  await seed(app.strapi, { contacts: 1800, seed: 9, withFiles: false });
  home = app.home;
  await app.destroy({ keep: true });
});
afterAll(() => home.remove());

function gdpr(words: readonly string[], env: Readonly<Record<string, string>> = {}) {
  const { status, stdout, stderr } = spawnSync(process.execPath, [BIN, ...words], {
    ...{ cwd: APP, encoding: 'utf8', env: { ...process.env, ...home.env, ...env } },
  });
  return { status, stdout, stderr };
}

/** Looks into the database with nobody else at it. */
async function looking<T>(look: (app: BootedApp) => Promise<T>): Promise<T> {
  const app = await boot({ home });
  try {
    return await look(app);
  } finally {
    await app.destroy({ keep: true });
  }
}

const content = () =>
  looking(async ({ strapi }) =>
    Object.fromEntries(
      Object.entries(await hashTables(strapi)).filter(([table]) => !OF_A_START.test(table)),
    ),
  );
const anonymous = () =>
  looking(async ({ strapi }) =>
    Number(
      (await strapi.db.connection('contacts').whereNotNull('gdpr_state').count({ n: '*' }))[0]?.n,
    ),
  );

const people = () => looking(({ strapi }) => strapi.db.query(CONTACT).count());

const anonymise = (...words: readonly string[]) =>
  gdpr(['anonymise', '--type', PROJECT, '--filter', OLD, ...words]);

describe('npx gdpr anonymise', () => {
  let total: number;
  let untouched: object;

  test('--dry-run counts, says who is left out and why, and changes nothing', async () => {
    untouched = await content();
    const { status, stdout, stderr } = anonymise('--dry-run', '--json');
    expect({ status, stderr }).toEqual({ status: 0, stderr: '' });
    const said = JSON.parse(stdout);
    expect(said).toMatchObject({ uid: PROJECT, mode: 'anonymise', needsApproval: false });
    expect(said.exclusions).toEqual([
      expect.objectContaining({ code: 'blocked', detail: 'activeContract' }),
    ]);
    expect(said.total).toBeGreaterThan(5);
    total = said.total;
    expect(anonymise('--dry-run').stdout).toContain(`To do it: --confirm ${total}\n`);
  });

  test('--confirm with another number is refused, and changes nothing', async () => {
    const { status, stderr } = anonymise('--confirm', String(total + 1));
    expect(status).toBe(1);
    expect(stderr).toContain(`not the exact number, ${total}: nothing was changed`);
    expect(await content()).toEqual(untouched);
  });

  test('what cannot be asked ends with 2, by name', () => {
    const { status, stdout, stderr } = gdpr([
      ...['delete', '--type', PROJECT, '--filter', '{"lastNam":"x"}', '--dry-run'],
    ]);
    expect({ status, stdout }).toEqual({ status: 2, stdout: '' });
    expect(stderr).toContain('filters.lastNam');
  });

  test('of more than need approval, it is stored and waits for an administrator', async () => {
    const everybody = ['delete', '--type', CONTACT, '--filter', '{}', '--json'];
    const said = JSON.parse(gdpr([...everybody, '--dry-run']).stdout);
    expect([said.needsApproval, said.total > 1000]).toEqual([true, true]);
    const { status, stdout } = gdpr([...everybody, '--confirm', String(said.total)]);
    expect(status).toBe(3);
    const { jobId, state } = JSON.parse(stdout);
    expect(state).toBe('awaiting-approval');
    expect(await people()).toBe(1800);
    expect(gdpr(['jobs', 'resume', jobId]).stderr).toContain('E_GDPR_JOB_STATE');
    expect(gdpr(['jobs', 'cancel', jobId]).stdout).toContain('cancelled');
  });

  test('--confirm with the exact number does it, once', async () => {
    const { status, stdout, stderr } = anonymise('--confirm', String(total));
    expect({ status, stderr }).toEqual({ status: 0, stderr: expect.stringContaining('to treat') });
    expect(stdout).toContain(`${total}/${total}`);
    expect(await anonymous()).toBe(total);
    const again = anonymise('--confirm', String(total));
    expect(again.status).toBe(1);
    expect(again.stderr).toContain('nobody of this selection can be treated');
  });
});

describe('npx gdpr jobs', () => {
  test('goes on with one that was interrupted, until it has ended', async () => {
    const jobId = 'interruptedinterrupted24';
    const person = await looking(async ({ strapi }) => {
      const { connection } = strapi.db;
      const [documentId] = await connection('contacts')
        .whereNull('gdpr_state')
        .pluck('document_id');
      const job = { job_id: jobId, name: 'erasure', state: 'paused', plan_hash: '', total: 1 };
      await connection('gdpr_jobs').insert({
        ...job,
        created_at: Date.now(),
        confirmed_at: Date.now(),
        plan: JSON.stringify({ mode: 'anonymise', scope: 'subject', frozen: false }),
        confirmation: JSON.stringify({ actor: 'cli', reasonCode: 'unlawful', overrideMotive: 'x' }),
      });
      const subject = { uid: CONTACT, document_id: documentId, position: 0 };
      await connection('gdpr_job_subjects').insert({ job_id: jobId, ...subject });
      return documentId;
    });
    const { status, stdout } = gdpr(['jobs', 'resume', jobId]);
    expect([status, stdout]).toEqual([0, expect.stringContaining('1/1')]);
    const [state] = await looking(async ({ strapi }) =>
      strapi.db.connection('contacts').where({ document_id: person }).pluck('gdpr_state'),
    );
    expect(state).toBe('anonymised');
  });

  test('lists them, shows one with its log, and refuses what cannot be done to it', () => {
    const list = gdpr(['jobs', '--json']);
    expect(list.status).toBe(0);
    const [job] = JSON.parse(list.stdout);
    expect(job).toMatchObject({ state: 'done', mode: 'anonymise', acts: [] });
    const { stdout } = gdpr(['jobs', job.jobId]);
    expect(stdout).toContain('resumed  cli');
    const paused = gdpr(['jobs', 'pause', job.jobId]);
    expect([paused.status, paused.stderr]).toEqual([
      2,
      expect.stringContaining('E_GDPR_JOB_STATE'),
    ]);
    expect(gdpr(['jobs', 'nobody']).stderr).toContain('E_GDPR_NO_SUCH_JOB');
  });
});
