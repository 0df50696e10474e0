import { openSession, type Session } from '../../support/accounts';
import { bootGuardedApp, INNER, PAGE, SHEET, type GuardedApp } from './guarded-app';
import { PLACES, type Data } from './places';
import { documents, manage, thrown, WRITE_DOORS } from './write-doors';

const NOTE = 'Elle est sous dialyse depuis mars.';
const REASON = 'Demandé par le médecin conseil.';

let app: GuardedApp;
let french: Session;

beforeAll(async () => {
  app = await bootGuardedApp();
  french = await openSession({ strapi: app.strapi, request: app.ask }, 'strapi-super-admin');
});
afterAll(() => app.destroy());

const create = (uid: string, data: Data) => documents(app, uid).create({ data });
const manager = (uid: string) => `/content-manager/collection-types/${uid}`;
const refusalOf = (asked: Promise<unknown>) =>
  asked.then(
    () => 'open',
    (error: unknown) => (error as { details?: { code?: string } }).details?.code,
  );

describe('a text that is masked', () => {
  const doors = WRITE_DOORS.filter(({ name }) => !name.includes('content manager'));

  test.each(doors.map((door) => [door.name, door] as const))('by %s', async (_name, door) => {
    for (const place of PLACES) {
      const { documentId, id } = await create(SHEET, { title: 'plain' });
      await door.knock(app, { uid: SHEET, documentId, id }, place.put({ memo: NOTE }));
    }
    const dump = JSON.stringify([
      await app.strapi.db.connection('sheets').select('memo'),
      await app.strapi.db.connection('components_parts_inner').select('memo'),
    ]);
    expect(dump).toContain('[…]');
    expect(dump).not.toContain('dialyse');
  });

  test('by the database layer, one and many', async () => {
    const query = app.strapi.db.query(INNER);
    const { id } = await query.create({ data: { memo: NOTE } });
    await query.createMany({ data: [{ memo: NOTE }, { memo: 'rien' }] });
    await query.update({ where: { id }, data: { memo: `${NOTE} Hier.` } });
    await query.updateMany({ where: { id }, data: { memo: `${NOTE} Demain.` } });
    const memos = await app.strapi.db.connection('components_parts_inner').pluck('memo');
    expect(memos.filter((memo: unknown) => String(memo).includes('dialyse'))).toEqual([]);
  });

  test('in its published copy too, when it came in by SQL', async () => {
    const { documentId } = await create(SHEET, { title: 'legacy', memo: 'plain' });
    await app.strapi.db.connection('sheets').where({ title: 'legacy' }).update({ memo: NOTE });
    await documents(app, SHEET).publish({ documentId });
    const published = await app.strapi.db
      .connection('sheets')
      .where({ document_id: documentId })
      .whereNotNull('published_at')
      .pluck('memo');
    expect(published).toEqual([expect.stringContaining('[…]')]);
  });

  test('leaves what the caller gave as it was', async () => {
    const data = { part: { memo: NOTE } };
    await create(SHEET, data);
    expect(data).toEqual({ part: { memo: NOTE } });
  });
});

describe('a text that only warns', () => {
  const save = (data: Data, session = french) =>
    thrown(app.ask(manager(PAGE), { json: data, token: session.token }));
  const justify = (path: string[], value: unknown, more: object = {}) =>
    app.ask('/gdpr/guard/justifications', {
      json: { uid: PAGE, texts: [{ path, value }], reason: REASON, ...more },
      token: french.token,
    });

  test.each(PLACES.map((place) => [place.name, place] as const))(
    'needs a reason from an editor, in: %s',
    async (_name, { put, path }) => {
      const before = await app.hashes();
      const value = `${NOTE} ${path.join(' ')}`;
      const data = put({ hint: value });
      expect(await refusalOf(save(data))).toBe('E_GDPR_JUSTIFICATION_NEEDED');
      expect(await app.hashes()).toEqual(before);

      const { status, body } = await justify([...path, 'hint'], value);
      expect([status, body.data]).toEqual([200, { justified: 1 }]);
      const { documentId } = (await save(data)).body.data;
      // used up: another record needs another reason
      expect(await refusalOf(save(data))).toBe('E_GDPR_JUSTIFICATION_NEEDED');
      // what stays as it is does not
      await thrown(
        app.ask(`${manager(PAGE)}/${documentId}`, {
          ...{ method: 'PUT', json: { ...data, title: 'again' }, token: french.token },
        }),
      );
    },
  );

  test('is its author’s alone, for that text in that field', async () => {
    await justify(['hint'], NOTE);
    expect(await refusalOf(manage(app, manager(PAGE), { json: { hint: NOTE } }))).toBe(
      'E_GDPR_JUSTIFICATION_NEEDED',
    );
    for (const data of [{ hint: `${NOTE} Et avril.` }, { part: { hint: NOTE } }])
      expect(await refusalOf(save(data))).toBe('E_GDPR_JUSTIFICATION_NEEDED');
    expect(await refusalOf(save({ hint: NOTE }))).toBe('open');
  });

  test('keeps no text, but places, categories and the reason, with an entry in the ledger', async () => {
    await justify(['hint'], NOTE);
    const rows = await app.strapi.db.connection('gdpr_justifications').select();
    expect(JSON.stringify(rows)).not.toContain('dialyse depuis');
    expect(rows.at(-1)).toMatchObject({ uid: PAGE, field: 'hint', reason: REASON });
    expect(JSON.parse(rows.at(-1).findings)).toMatchObject([
      { findings: [{ category: 'health' }] },
    ]);
    const entries = await app.strapi.db
      .connection('gdpr_ledger')
      .where({ kind: 'guard.justified' });
    expect(JSON.parse(entries.at(-1).payload)).toEqual({
      ...{ uid: PAGE, fields: ['hint'], categories: ['health'] },
    });
  });

  test('passes by other doors: the scan finds it', async () => {
    expect(await refusalOf(create(PAGE, { hint: NOTE }))).toBe('open');
    const sent = { json: { data: { hint: NOTE } }, token: app.apiToken };
    expect(await refusalOf(thrown(app.ask('/api/pages', sent)))).toBe('open');
    expect(await refusalOf(app.strapi.db.query(PAGE).create({ data: { hint: NOTE } }))).toBe(
      'open',
    );
  });

  test.each([
    [{ reason: 'court' }, 'E_GDPR_INVALID_INPUT'],
    [{ reason: 'Il faut savoir sa dialyse.' }, 'E_GDPR_REASON_TELLS'],
    [{ reason: 'Appeler jean@exemple.test.' }, 'E_GDPR_REASON_QUOTES'],
    [{ texts: [] }, 'E_GDPR_INVALID_INPUT'],
    [{ texts: [{ path: [], value: NOTE }] }, 'E_GDPR_INVALID_INPUT'],
    [{ uid: 'api::nothing.nothing' }, 'E_GDPR_NO_SUCH_TYPE'],
    [{ uid: '__proto__' }, 'E_GDPR_INVALID_INPUT'],
    [{ extra: 1 }, 'E_GDPR_INVALID_INPUT'],
  ])('refuses %j', async (more, code) => {
    const answer = await justify(['hint'], NOTE, more);
    expect([answer.status < 500, answer.body.error.details.code]).toEqual([true, code]);
  });

  test.each([[['constructor']], [['__proto__', 'x']], [['note']], [['part', 'nothing']]])(
    'needs no reason at %j',
    async (path) => {
      expect((await justify(path, NOTE)).body.data).toEqual({ justified: 0 });
    },
  );
});

describe('asking before saving', () => {
  const check = (asked: object, token: string | undefined = french.token) =>
    app.ask('/gdpr/guard/check', { json: { uid: PAGE, ...asked }, token });
  const data = {
    ...{ never: 'x', note: NOTE, memo: NOTE, hint: NOTE },
    parts: [{ title: 'a' }, { nir: '1', line: 'car' }],
  };

  test('says what the doors would, each with its place', async () => {
    const before = await app.hashes();
    const { verdicts } = (await check({ data })).body.data;
    const short = verdicts.map(({ kind, path, mode }: Record<string, unknown>) => [
      kind,
      (path as string[]).join('.'),
      ...(mode ? [mode] : []),
    ]);
    expect(short.sort()).toEqual([
      ['forbidden', 'never'],
      ['forbidden', 'parts.1.nir'],
      ['text', 'hint', 'warn'],
      ['text', 'memo', 'mask'],
      ['text', 'note', 'block'],
    ]);
    expect(await app.hashes()).toEqual(before);
    expect(JSON.stringify(verdicts)).not.toContain('dialyse depuis');
  });

  test('knows what is stored, and what was justified', async () => {
    const { documentId } = await create(PAGE, { hint: NOTE, nir: 'x', line: 'health' });
    const of = async (asked: object) => (await check(asked)).body.data.verdicts;
    expect(await of({ documentId, data: { hint: NOTE } })).toEqual([]);
    expect(await of({ documentId, data: { line: 'car' } })).toMatchObject([{ path: ['nir'] }]);
    expect(await of({ documentId, data: { line: 'pension' } })).toEqual([]);
    const value = `${NOTE} Encore.`;
    expect(await of({ documentId, data: { hint: value } })).toMatchObject([{ justified: false }]);
    const json = { uid: PAGE, texts: [{ path: ['hint'], value }], reason: REASON };
    await app.ask('/gdpr/guard/justifications', { json, token: french.token });
    expect(await of({ documentId, data: { hint: value } })).toMatchObject([{ justified: true }]);
  });

  test.each([{}, { data: [] }, { data: null }, { data: 'x' }, { uid: PAGE, data: {}, more: 1 }])(
    'refuses %j',
    async (asked) => {
      const { status, body } = await check(asked);
      expect([status, body.error.details.code]).toEqual([400, 'E_GDPR_INVALID_INPUT']);
    },
  );

  test('is for those who may write that type', async () => {
    const { strapi, ask: request } = app;
    const role = { code: 'nobody', name: 'Nobody', description: '' };
    await strapi.service('admin::role').create(role);
    const nobody = await openSession({ strapi, request }, 'nobody');
    expect((await check({ data }, nobody.token)).status).toBe(404);
    expect((await app.ask('/gdpr/guard/check', { json: { uid: PAGE, data } })).status).toBe(401);
    expect((await check({ uid: 'api::no.no', data })).status).toBe(404);
    expect((await check({ uid: INNER, data })).status).toBe(400);
    expect((await check({ documentId: 'nothing', data })).status).toBe(404);
  });
});

describe('the language of a refusal', () => {
  const messageOf = async (session: { readonly token: string }) => {
    const sent = { json: { never: 'x' }, token: session.token };
    return (await app.ask(manager(PAGE), sent)).body.error.message;
  };

  test('is the administrator’s', async () => {
    expect(await messageOf(french)).toMatch(/^Le champ «\u00a0never\u00a0» est interdit/);
    expect(await messageOf({ token: app.adminToken })).toMatch(/^The field "never" is forbidden/);
  });
});
