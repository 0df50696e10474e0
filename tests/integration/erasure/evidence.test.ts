import { setTimeout as pause } from 'node:timers/promises';

import { seedPerson, type CanaryPerson } from '../../../database/seed';
import { boot, type BootedApp } from '../../support/boot';
import { confirm, confirmation, preview, type Ask } from './eraser';
import { ledgerRows } from './rows';
import { pdfText } from './pdf-text';

let app: BootedApp;
let ask: Ask;
let dpo: Ask;
const people = new Map<string, CanaryPerson>();
const runs = new Map<string, { planId: string }>();
const heard: { name: string; payload: unknown }[] = [];

beforeAll(async () => {
  app = await boot({ guard: false });
  ask = (await app.loginAs('strapi-super-admin')).request;
  dpo = ask;
  app.strapi.eventHub.subscribe(async (name: string, ...payload: unknown[]) => {
    heard.push({ name, payload });
  });
  for (const mode of ['anonymise', 'delete'] as const) {
    const prefix = mode === 'anonymise' ? 'Bruant' : 'Verdier';
    const person = await seedPerson(app.strapi, { prefix, projects: 1, contracts: 2 });
    people.set(mode, person);
    await allHeard();
    heard.length = 0;
    const reason = 'Demande reçue le 3 mars';
    const wanted = { ...person.contact, mode };
    const plan = await preview(ask, wanted);
    const answer = await confirm(ask, confirmation(plan, wanted, { reason }));
    runs.set(mode, answer.body.data);
    await allHeard();
    expectQuiet(heard.splice(0), person);
  }
});
afterAll(() => app.destroy());

/** Strapi tells of a write some time after it. */
const allHeard = () => pause(500);

const service = () => app.strapi.plugin('gdpr').service('ledger');
const sql = (statement: string) => app.strapi.db.connection.raw(statement);
const verified = async () => (await dpo('/gdpr/ledger/verify')).body.data;

const words = ({ canaries }: CanaryPerson): string[] => [
  ...['Bruant', 'Verdier', 'bruant', 'verdier'],
  ...canaries.filter(({ kind }) => kind !== 'number').map(({ value }) => value),
];
const foundIn = (text: string, person: CanaryPerson): string[] =>
  words(person).filter((word) => text.includes(word));

/** Of all that the application said while it erased, only ids. */
function expectQuiet(
  events: readonly { name: string; payload: unknown }[],
  person: CanaryPerson,
): void {
  const own = events.filter(({ name }) => name.startsWith('gdpr.'));
  expect(own.map(({ name }) => name)).toEqual(['gdpr.erasure.completed']);
  const [payload] = own[0]?.payload as [object];
  expect(Object.keys(payload).sort()).toEqual(['done', 'jobId', 'mode', 'refused', 'total']);
  expect(events.filter(({ name }) => /^(entry|media)\./.test(name))).toEqual([]);
  expect(foundIn(JSON.stringify(events), person)).toEqual([]);
}

describe('the ledger', () => {
  test('says what was done, by whom and why, in ids and counts', async () => {
    await service().seal();
    const { body, text } = await dpo('/gdpr/ledger?pageSize=100');
    const entries: { kind: string; actor: string; payload: Record<string, unknown> }[] = body.data;
    expect(entries.map(({ kind }) => kind).reverse()).toEqual([
      ...['erasure.confirmed', 'erasure.applied', 'erasure.verified'],
      ...['erasure.confirmed', 'erasure.applied', 'erasure.verified'],
    ]);
    const applied = entries.find(({ kind }) => kind === 'erasure.applied');
    expect(applied?.actor).toMatch(/^admin:\d+$/);
    expect(applied?.payload).toMatchObject({
      mode: 'delete',
      reasonCode: 'subject-request',
      subjects: [people.get('delete')?.contact],
    });
    for (const person of people.values()) expect(foundIn(text, person)).toEqual([]);
  });

  test.each(['gdpr_ledger', 'gdpr_ledger_seals'])(
    '%s refuses every change by SQL',
    async (table) => {
      const before = await app.strapi.db.connection(table).orderBy('entry_id');
      expect(before.length).toBeGreaterThan(3);
      const column = table === 'gdpr_ledger' ? 'payload' : 'hash';
      const statements = [`update ${table} set ${column} = 'x'`, `delete from ${table}`];
      if (app.home.client === 'postgres') statements.push(`truncate ${table}`);
      for (const statement of statements) {
        await expect(sql(statement)).rejects.toThrow(/append-only/);
      }
      expect(await app.strapi.db.connection(table).orderBy('entry_id')).toEqual(before);
    },
  );

  test('holds from the first entry to the last', async () => {
    const report = await verified();
    const n = (await ledgerRows(app)).length;
    expect(report).toMatchObject({ valid: true, sealed: n, unsealed: 0 });
    expect(report.head).toMatch(/^[0-9a-f]{64}$/);
  });

  test('is sealed by several at once without a gap or a fork', async () => {
    const rows = Array.from({ length: 450 }, (_, at) => ({
      entry_id: `00000000-0000-4000-8000-${String(at).padStart(12, '0')}`,
      at: new Date().toISOString(),
      kind: 'story.told',
      payload: JSON.stringify({ at }),
    }));
    await app.strapi.db.connection.batchInsert('gdpr_ledger', rows, 90);
    await Promise.all(Array.from({ length: 4 }, () => service().seal()));
    await service().seal();
    const n = (await ledgerRows(app)).length;
    expect(await verified()).toMatchObject({ valid: true, sealed: n, unsealed: 0 });
  });

  test('shows what is not sealed yet', async () => {
    const n = (await ledgerRows(app)).length;
    await app.strapi.db.connection('gdpr_ledger').insert({
      entry_id: '00000000-0000-4000-8000-00000000late',
      at: new Date().toISOString(),
      kind: 'story.told',
      payload: '{}',
    });
    // the sealer may have come by in between: never less than what was there
    const { valid, sealed, unsealed } = await verified();
    expect([valid, Number(sealed) + Number(unsealed)]).toEqual([true, n + 1]);
    await service().seal();
    expect(await verified()).toMatchObject({ valid: true, unsealed: 0 });
  });
});

describe('a ledger that somebody with all rights has touched', () => {
  const table = (name: string) => app.strapi.db.connection(name);
  let second: { entry_id: string; payload: string; id: number };

  beforeAll(async () => {
    await service().seal();
    second = (await ledgerRows(app))[1] as typeof second;
    for (const name of ['gdpr_ledger', 'gdpr_ledger_seals']) {
      for (const event of ['update', 'delete']) {
        const on = app.home.client === 'postgres' ? ` on ${name}` : '';
        await sql(`drop trigger ${name}_no_${event}${on}`);
      }
    }
  });
  afterAll(async () => {
    expect(await verified()).toMatchObject({ valid: true });
  });

  const broken = (why: string) => ({
    valid: false,
    sealed: 1,
    broken: { seq: 2, entryId: second.entry_id, why },
  });

  test.each([
    ['payload', '{}'],
    ['at', '2020-01-01T00:00:00.000Z'],
    ['actor', 'admin:999'],
    ['kind', 'erasure.undone'],
    ['job', 'another'],
  ])('names the entry whose %s was changed', async (column, value) => {
    const row = await table('gdpr_ledger').where({ id: second.id }).first();
    await table('gdpr_ledger')
      .where({ id: second.id })
      .update({ [column]: value });
    expect(await verified()).toMatchObject(broken('entry-changed'));
    await table('gdpr_ledger')
      .where({ id: second.id })
      .update({ [column]: row[column] });
  });

  test('names the entry that was taken out', async () => {
    const row = await table('gdpr_ledger').where({ id: second.id }).first();
    await table('gdpr_ledger').where({ id: second.id }).delete();
    expect(await verified()).toMatchObject(broken('entry-missing'));
    await table('gdpr_ledger').insert(row);
  });

  test('names the place of a seal that was taken out', async () => {
    const row = await table('gdpr_ledger_seals').where({ seq: 2 }).first();
    await table('gdpr_ledger_seals').where({ seq: 2 }).delete();
    expect(await verified()).toMatchObject({
      valid: false,
      broken: { seq: 2, why: 'seal-missing' },
    });
    await table('gdpr_ledger_seals').insert(row);
  });

  test('names the seal that was forged to fit a changed entry', async () => {
    const row = await table('gdpr_ledger_seals').where({ seq: 2 }).first();
    await table('gdpr_ledger_seals')
      .where({ seq: 2 })
      .update({ hash: 'f'.repeat(64) });
    expect(await verified()).toMatchObject(broken('entry-changed'));
    await table('gdpr_ledger_seals').where({ seq: 2 }).update({ hash: row.hash });
  });
});

describe.each(['anonymise', 'delete'])('the receipt: %s', (mode) => {
  const person = () => people.get(mode) as CanaryPerson;
  const path = (format: string) => `/gdpr/erasures/${runs.get(mode)?.planId}/receipt?${format}`;

  test('as JSON: what was done, checked and sealed, and nothing personal', async () => {
    const { status, body, text, headers } = await dpo(path('format=json'));
    expect([status, headers.get('cache-control')]).toEqual([200, 'no-store']);
    expect(headers.get('content-disposition')).toContain('attachment');
    expect(body).toMatchObject({
      format: 'strapi-plugin-gdpr/receipt/1',
      run: { state: 'done', mode, subjects: [person().contact], files: { pending: 0 } },
    });
    expect(body.run.checks.every(({ passed }: { passed: boolean }) => passed)).toBe(true);
    const names = body.run.checks.map(({ name }: { name: string }) => name).sort();
    expect(names).toEqual([
      ...['columns', 'components', 'files', 'residual', 'rows', 'shared', 'sinks'],
    ]);
    const sealed = body.ledger.filter(({ hash }: { hash: string }) => /^[0-9a-f]{64}$/.test(hash));
    expect(sealed).toHaveLength(3);
    expect(foundIn(text, person())).toEqual([]);
  });

  test.each(['fr', 'en'])('as PDF in %s: readable, and nothing personal', async (locale) => {
    const { status, bytes, headers } = await dpo(path(`format=pdf&locale=${locale}`));
    expect([status, headers.get('content-type')]).toEqual([200, 'application/pdf']);
    expect(bytes.subarray(0, 5).toString()).toBe('%PDF-');
    const text = pdfText(bytes);
    expect(text).toContain(runs.get(mode)?.planId);
    expect(foundIn(`${text}\n${bytes.toString('latin1')}`, person())).toEqual([]);
  });

  test('the register, as list and as CSV, names no person', async () => {
    for (const list of ['/gdpr/erasures', '/gdpr/erasures?format=csv']) {
      const { status, text } = await dpo(list);
      expect([status, foundIn(text, person())]).toEqual([200, []]);
      expect(text).toContain(runs.get(mode)?.planId);
    }
  });
});
