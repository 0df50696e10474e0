import { memoryHost, type MemoryHost } from '../kernel/sql/memory-sql.fixture';
import { append, bury } from './append';
import { GENESIS } from './entry';
import { ensureLedgerTables, LEDGER, SEALS, TOMBSTONES } from './ledger-tables';
import { listEntries } from './list-entries';
import { sealEntries } from './seal';
import { verifyChain } from './verify-chain';

const AT = new Date('2026-11-22T10:00:00.000Z');
const LENGTH = 5;
let host: MemoryHost;

beforeEach(async () => {
  host = memoryHost();
  await ensureLedgerTables(host.strapi);
});
afterEach(() => host.close());

const write = (n: number) =>
  append(host.sql, {
    at: AT,
    kind: 'test.happened',
    actor: 'cli',
    job: `j${n}`,
    payload: { n, b: 1, a: 2 },
  });

async function chainOf(length: number) {
  for (let n = 1; n <= length; n += 1) await write(n);
  await sealEntries(host.strapi);
}

/** Somebody with the keys of the database, who first takes the triggers away. */
async function tamper(table: string, where: object, change: Record<string, unknown> | 'delete') {
  for (const event of ['update', 'delete'])
    await host.sql.connection.raw(`drop trigger ${table}_no_${event}`);
  const rows = host.sql.table(table).where(where);
  const changed = (await (change === 'delete' ? rows.delete() : rows.update(change))) as number;
  expect(changed).toBe(1);
}

const idOf = async (n: number): Promise<string> => {
  const row = (await host.sql
    .table(LEDGER)
    .where({ job: `j${n}` })
    .first()) as { entry_id: string };
  return row.entry_id;
};

test('an empty ledger is valid', async () => {
  expect(await verifyChain(host.strapi)).toEqual({
    valid: true,
    sealed: 0,
    unsealed: 0,
    head: GENESIS,
  });
});

test('entries count as unsealed until they are sealed, in the order they were written', async () => {
  await write(1);
  await write(2);
  expect(await verifyChain(host.strapi)).toMatchObject({ valid: true, sealed: 0, unsealed: 2 });
  expect(await sealEntries(host.strapi)).toBe(2);
  await write(3);
  expect(await sealEntries(host.strapi)).toBe(1);
  expect(await sealEntries(host.strapi)).toBe(0);
  expect(await verifyChain(host.strapi)).toMatchObject({ valid: true, sealed: 3, unsealed: 0 });
  const listed = await listEntries(host.strapi, { page: 1, pageSize: 10 });
  expect(listed.map(({ seq, job }) => [seq, job])).toEqual([
    [3, 'j3'],
    [2, 'j2'],
    [1, 'j1'],
  ]);
  expect(listed[0]?.payload).toEqual({ n: 3, a: 2, b: 1 });
  expect(await listEntries(host.strapi, { page: 1, pageSize: 10, job: 'j2' })).toHaveLength(1);
  expect((await listEntries(host.strapi, { page: 2, pageSize: 2 })).map(({ job }) => job)).toEqual([
    'j1',
  ]);
});

test('more entries than a batch are all sealed', async () => {
  for (let n = 1; n <= 401; n += 1) await write(n);
  expect(await sealEntries(host.strapi)).toBe(401);
  expect(await verifyChain(host.strapi)).toMatchObject({ valid: true, sealed: 401, unsealed: 0 });
});

test('two sealers at once seal every entry once', async () => {
  for (let n = 1; n <= LENGTH; n += 1) await write(n);
  const sealed = await Promise.all([sealEntries(host.strapi), sealEntries(host.strapi)]);
  expect(sealed.reduce((a, b) => a + b)).toBe(LENGTH);
  expect(await verifyChain(host.strapi)).toMatchObject({ valid: true, sealed: LENGTH });
});

const PLACES = Array.from({ length: LENGTH }, (_, index) => index + 1);
const FIELDS = ['at', 'kind', 'actor', 'job', 'payload'] as const;

describe.each(PLACES)('tampered with at place %i', (seq) => {
  test.each(FIELDS)('a changed %s breaks the chain there', async (field) => {
    await chainOf(LENGTH);
    const entryId = await idOf(seq);
    await tamper(LEDGER, { entry_id: entryId }, { [field]: 'other' });
    expect(await verifyChain(host.strapi)).toMatchObject({
      valid: false,
      sealed: seq - 1,
      broken: { seq, entryId, why: 'entry-changed' },
    });
  });

  test.each(['actor', 'job'])('a %s taken out breaks the chain there', async (field) => {
    await chainOf(LENGTH);
    await tamper(LEDGER, { entry_id: await idOf(seq) }, { [field]: null });
    expect(await verifyChain(host.strapi)).toMatchObject({
      valid: false,
      broken: { seq, why: 'entry-changed' },
    });
  });

  test('an entry taken out, or under another id, breaks the chain there', async () => {
    await chainOf(LENGTH);
    const entryId = await idOf(seq);
    await tamper(LEDGER, { entry_id: entryId }, 'delete');
    expect(await verifyChain(host.strapi)).toMatchObject({
      valid: false,
      broken: { seq, entryId, why: 'entry-missing' },
    });
  });

  test.each([
    ['hash', 'f'.repeat(64), 'entry-changed'],
    ['previous', 'f'.repeat(64), 'previous-differs'],
    ['entry_id', 'another', 'entry-missing'],
    ['seq', 99, 'seal-missing'],
  ])('a seal with another %s breaks the chain there', async (field, value, why) => {
    await chainOf(LENGTH);
    await tamper(SEALS, { seq }, { [field]: value });
    const report = await verifyChain(host.strapi);
    // the last seal moved leaves a gap before it
    expect(report).toMatchObject({ valid: false, broken: { seq, why } });
  });

  test('a forged entry with a fitting hash breaks the chain at the next place', async () => {
    await chainOf(LENGTH);
    await tamper(SEALS, { seq }, 'delete');
    await host.sql.connection.raw(`drop trigger ${LEDGER}_no_update`);
    await host.sql
      .table(LEDGER)
      .where({ entry_id: await idOf(seq) })
      .update({ kind: 'forged' });
    const report = await verifyChain(host.strapi);
    if (seq < LENGTH)
      expect(report).toMatchObject({ valid: false, broken: { seq, why: 'seal-missing' } });
    else expect(report).toMatchObject({ valid: true, sealed: LENGTH - 1, unsealed: 1 });
  });
});

describe.each([LEDGER, SEALS])('%s', (table) => {
  test.each(['update', 'delete'] as const)('refuses every %s', async (event) => {
    await chainOf(2);
    const rows = host.sql.table(table);
    const act = event === 'update' ? rows.update({ entry_id: 'x' }) : rows.delete();
    const message = expect.stringContaining(`${table} is append-only: ${event} refused`);
    await expect(act).rejects.toMatchObject({ message });
  });
});

test('making the tables a second time changes nothing', async () => {
  await chainOf(2);
  await ensureLedgerTables(host.strapi);
  expect(await verifyChain(host.strapi)).toMatchObject({ valid: true, sealed: 2 });
  const message = expect.stringContaining('append-only');
  await expect(host.sql.table(LEDGER).delete()).rejects.toMatchObject({ message });
});

test('a document is buried once in each way, however often it is told', async () => {
  const [first, second] = [await write(1), await write(2)];
  const many = Array.from({ length: 1001 }, (_, n) => ({
    uid: 'api::a.a',
    documentId: `d${n}`,
    mode: 'anonymise',
  }));
  await bury(host.sql, first, many);
  await bury(host.sql, second, [
    ...many.slice(0, 3),
    { uid: 'api::a.a', documentId: 'd0', mode: 'delete' },
  ]);
  await bury(host.sql, second, []);
  const rows = (await host.sql.table(TOMBSTONES)) as { entry_id: string; mode: string }[];
  expect(rows).toHaveLength(1002);
  expect(rows.filter(({ entry_id }) => entry_id === second.entryId)).toMatchObject([
    { mode: 'delete' },
  ]);
});
