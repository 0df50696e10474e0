import { boot, type BootedApp } from '../../support/boot';
import { ledgerRows } from '../erasure/rows';
import { countPeople, erasureOf, jobRow, jobsOf, orderFor, seedPeople, treatedBy } from './people';

const SECRET = 'Aubépine Quiquempoix';

/** Lets the database itself refuse to change some rows, with a message that quotes a person. */
async function poison({ strapi }: BootedApp, ids: readonly string[]): Promise<() => Promise<void>> {
  const { connection } = strapi.db;
  const list = ids.map((id) => `'${id}'`).join(', ');
  if (strapi.db.dialect.client === 'postgres') {
    await connection.raw(
      `create function poison() returns trigger language plpgsql as $$ begin raise exception '${SECRET}'; end $$`,
    );
    await connection.raw(
      `create trigger poison before update on contacts for each row when (old.document_id in (${list})) execute function poison()`,
    );
    return async () => {
      await connection.raw('drop trigger poison on contacts');
      await connection.raw('drop function poison');
    };
  }
  await connection.raw(
    `create trigger poison before update on contacts when old.document_id in (${list}) begin select raise(abort, '${SECRET}'); end`,
  );
  return async () => {
    await connection.raw('drop trigger poison');
  };
}

describe('a row that cannot be erased', () => {
  let app: BootedApp;
  let ids: string[];

  beforeAll(async () => {
    app = await boot();
    ids = await seedPeople(app, 130);
  }, 300_000);
  afterAll(() => app.destroy());

  test('is named with a code, and all others are erased', async () => {
    const group = ids.slice(0, 120);
    const poisoned = [group[7], group[8], group[119]] as string[];
    const cure = await poison(app, poisoned);
    const jobId = await erasureOf(app).start(orderFor(group));
    await cure();
    expect(await countPeople(app, group)).toEqual({
      anonymous: 117,
      gone: 0,
      untouched: 3,
      torn: 0,
    });
    expect(await jobRow(app, jobId)).toMatchObject({ state: 'partial', done: 117, refused: 3 });
    const { refusals, total } = await jobsOf(app).refusals(jobId, { page: 1, pageSize: 10 });
    expect(total).toBe(3);
    const named = refusals.map(({ documentId }: { documentId: string }) => documentId);
    expect(named.sort()).toEqual([...poisoned].sort());
    const code = app.home.client === 'postgres' ? 'P0001' : 'SQLITE_CONSTRAINT_TRIGGER';
    for (const refusal of refusals)
      expect(refusal).toMatchObject({ code: 'failed', detail: code, phase: 'run' });
    expect((await treatedBy(app, jobId)).sort()).toEqual(
      group.filter((id) => !poisoned.includes(id)).sort(),
    );
    const { lines } = await jobsOf(app).log(jobId, { page: 1, pageSize: 50 });
    const events = lines.map(({ event }: { event: string }) => event);
    expect(events.filter((event: string) => event === 'chunk-quarantined')).toHaveLength(3);
    const said = JSON.stringify([lines, refusals, await ledgerRows(app), app.logs]);
    expect(said).not.toContain(SECRET);

    const again = await erasureOf(app).start(orderFor(poisoned));
    expect(await jobRow(app, again)).toMatchObject({ state: 'done', done: 3, refused: 0 });
    expect(await countPeople(app, group)).toMatchObject({ anonymous: 120 });
  }, 300_000);

  test('who is blocked is refused by the name of the reason, unless the caller answers for it', async () => {
    const group = ids.slice(120);
    const { connection } = app.strapi.db;
    await connection('contracts').update({ stage: 'ended' });
    const [contract] = await app.strapi.documents('api::contract.contract').findMany({
      filters: { contact: { documentId: { $in: group } } } as never,
      populate: ['contact'] as never,
      limit: 1,
    });
    const { contact } = contract as unknown as { contact: { documentId: string } };
    await connection('contracts')
      .where({ document_id: contract?.documentId })
      .update({ stage: 'active' });
    const jobId = await erasureOf(app).start(orderFor(group, { blockers: 'refuse' }));
    const { refusals } = await jobsOf(app).refusals(jobId, { page: 1, pageSize: 10 });
    expect(refusals).toMatchObject([
      { documentId: contact.documentId, code: 'blocked', detail: 'activeContract', phase: 'run' },
    ]);
    expect(await countPeople(app, group)).toMatchObject({ anonymous: 9, untouched: 1, torn: 0 });
    await erasureOf(app).start(orderFor([contact.documentId]));
    expect(await countPeople(app, group)).toMatchObject({ anonymous: 10 });
  });
});
