import { readFileSync } from 'node:fs';

import { createRolesAndLogins } from '../../../database/seed';
import { boot, type BootedApp } from '../../support/boot';
import type { Answer } from '../../support/http';
import type { Ask } from '../erasure/eraser';
import { allRows, columnOf, ledgerRows, make, stateOf, tableOf, type Row } from '../erasure/rows';

const CONTACT = 'api::contact.contact';
const CONTRACT = 'api::contract.contract';
const VERSION = 'plugin::content-manager.history-version';
const CANARY = 'zzcanaryzz';

let app: BootedApp;
let dpo: Ask;
let another: Ask;

beforeAll(async () => {
  app = await boot();
  await createRolesAndLogins(app.strapi);
  dpo = (await app.loginAs('dpo')).request;
  another = (await app.loginAs('suppleant')).request;
});
afterAll(() => app.destroy());

/** Writes a value as an import does: past every door. */
async function hold(
  [uid, attribute]: readonly [string, string],
  value: unknown,
  data: object = {},
): Promise<Row> {
  const { id, documentId } = await make(app, uid, data);
  await app.strapi.db
    .connection(tableOf(app, uid))
    .where({ id })
    .update({ [columnOf(app, uid, attribute)]: value });
  return { id, documentId };
}

interface Shown {
  readonly rows: number;
  readonly history: number;
  readonly token: string;
  readonly word: { readonly fr: string; readonly en: string };
}

const preview = async (uid: string, attribute: string, ask: Ask = dpo): Promise<Shown> => {
  const answer = await ask('/gdpr/guard/purge/preview', { json: { uid, attribute } });
  expect([answer.status, answer.body?.error ?? null]).toEqual([200, null]);
  return answer.body.data;
};
const purge = (shown: Shown, more: object = {}, ask: Ask = dpo): Promise<Answer> =>
  ask('/gdpr/guard/purge', { json: { token: shown.token, word: shown.word.fr, ...more } });

const codeOf = ({ status, body }: Answer): string =>
  status === 200 ? 'done' : `${String(status)} ${String(body?.error?.details?.code)}`;

interface Refused {
  readonly ask?: Ask;
  readonly [key: string]: unknown;
}

/** The purge is refused in these words, and the database is as before. */
async function refuses(shown: Shown, code: string, { ask = dpo, ...more }: Refused = {}) {
  const before = await stateOf(app);
  const answer = await purge(shown, more, ask);
  expect(codeOf(answer)).toBe(code);
  expect(answer.text).not.toContain(CANARY);
  expect(await stateOf(app)).toEqual(before);
}

test('empties the field in every row against the rule, and changes nothing else', async () => {
  await hold([CONTACT, 'bloodGroup'], CANARY, { firstName: 'Ana', lastName: 'Lys' });
  await hold([CONTACT, 'bloodGroup'], CANARY, { firstName: 'Bea', lastName: 'Lys' });
  await hold([CONTACT, 'bloodGroup'], '', { firstName: 'Cam', lastName: 'Lys' });
  const column = columnOf(app, CONTACT, 'bloodGroup');
  const before = await allRows(app, CONTACT);
  const others = await app.hashTables();

  const shown = await preview(CONTACT, 'bloodGroup');
  expect(shown).toMatchObject({ rows: 2, drafts: 0, published: 2, history: 0 });
  expect(shown.word).toEqual({ fr: 'PURGER 2', en: 'PURGE 2' });
  const answer = await purge(shown, { reason: 'Reprise de l’ancien fichier' });
  expect(codeOf(answer)).toBe('done');
  expect(answer.body.data.rows).toBe(2);

  expect(await allRows(app, CONTACT)).toEqual(
    before.map((row) => (row[column] === CANARY ? { ...row, [column]: null } : row)),
  );
  const after = await app.hashTables();
  const changed = Object.keys(after).filter((table) => after[table] !== others[table]);
  const expected = [tableOf(app, CONTACT), 'gdpr_purges', 'gdpr_ledger', 'gdpr_ledger_seals'];
  expect(
    changed.filter((table) => !expected.includes(table) && !table.startsWith('sqlite')),
  ).toEqual([]);

  const [entry] = await ledgerRows(app, { entry_id: answer.body.data.entryId });
  expect(entry).toMatchObject({ kind: 'field.purged' });
  expect(JSON.parse(String(entry?.payload))).toMatchObject({
    ...{ uid: CONTACT, attribute: 'bloodGroup', rows: 2, published: 2, history: 0 },
  });

  const again = await preview(CONTACT, 'bloodGroup');
  expect(again.rows).toBe(0);
  expect((await purge(again)).body.data.rows).toBe(0);
  const left = readFileSync(app.home.databaseFile ?? '/dev/null').includes(CANARY);
  expect([left, (await app.dumpDatabase()).includes(CANARY)]).toEqual([false, false]);
});

test('leaves what its condition allows, and what the history of others holds', async () => {
  const nir = columnOf(app, CONTRACT, 'nir');
  const health = await hold([CONTRACT, 'nir'], CANARY, { productLine: 'health' });
  const auto = await hold([CONTRACT, 'nir'], CANARY, { productLine: 'auto' });
  const none = await hold([CONTRACT, 'nir'], CANARY, { productLine: 'health' });
  await app.strapi.db
    .connection(tableOf(app, CONTRACT))
    .where({ id: none.id })
    .update({ product_line: null });
  const version = async (data: object, contentType = CONTRACT): Promise<number> => {
    const made = await app.strapi.db
      .query(VERSION)
      .create({ data: { contentType, relatedDocumentId: 'd', status: 'draft', data, schema: {} } });
    return made.id;
  };
  const kept = [
    await version({ productLine: 'health', nir: CANARY }),
    await version({ productLine: 'auto', nir: null, title: CANARY }),
    await version({ nir: CANARY }, 'api::note.note'),
  ];
  const cleaned = await version({ productLine: 'auto', nir: CANARY, title: 'T' });

  const shown = await preview(CONTRACT, 'nir');
  expect(shown).toMatchObject({ rows: 2, history: 1 });
  expect(codeOf(await purge(shown))).toBe('done');

  const rows = await allRows(app, CONTRACT);
  const of = ({ id }: Row) => rows.find((row) => row.id === id)?.[nir];
  expect([of(health), of(auto), of(none)]).toEqual([CANARY, null, null]);
  const dataOf = async (id: number): Promise<unknown> =>
    (await app.strapi.db.query(VERSION).findOne({ where: { id } })).data;
  expect(await dataOf(cleaned)).toEqual({ productLine: 'auto', nir: null, title: 'T' });
  expect(JSON.stringify(await Promise.all(kept.map(dataOf))).split(CANARY)).toHaveLength(4);
});

test('forgets what scans found in the values that go', async () => {
  const { id, documentId } = await hold([CONTACT, 'employerName'], CANARY);
  const finding = (finding_id: string, path: string, row_id: unknown) => ({
    ...{
      finding_id,
      uid: CONTACT,
      document_id: documentId,
      row_id,
      locale: '',
      published: 1,
      path,
    },
    ...{ category: 'health', rule: 'r', confidence: 900, from_offset: 0, to_offset: 1 },
    ...{ state: 'open', text_hash: 'h', found_at: 1 },
  });
  await app.strapi.db
    .connection('gdpr_findings')
    .insert([finding('a', 'employerName', id), finding('b', 'lastName', id)]);
  await purge(await preview(CONTACT, 'employerName'));
  const left: Row[] = await app.strapi.db.connection('gdpr_findings').where({ uid: CONTACT });
  expect(left.map(({ finding_id }) => finding_id)).toEqual(['b']);
});

describe('a purge is refused', () => {
  let shown: Shown;
  beforeEach(async () => {
    await hold([CONTACT, 'spouseEmployer'], CANARY);
    shown = await preview(CONTACT, 'spouseEmployer');
  });

  test('without the word and the number, in full', async () => {
    for (const word of ['', 'PURGER', `PURGER ${shown.rows + 1}`, shown.word.fr.toLowerCase()])
      await refuses(shown, '400 E_GDPR_WORD_WRONG', { word });
    expect(codeOf(await purge(shown, { word: shown.word.en }))).toBe('done');
  });

  test('to whom it was not shown', async () => {
    await refuses(shown, '404 E_GDPR_NO_SUCH_PLAN', { ask: another });
    await refuses(shown, '404 E_GDPR_NO_SUCH_PLAN', { token: 'A'.repeat(43) });
  });

  test('a second time', async () => {
    const answers = await Promise.all([purge(shown), purge(shown)]);
    expect(answers.map(codeOf).sort()).toEqual(['400 E_GDPR_TOKEN_USED', 'done']);
    await refuses(shown, '400 E_GDPR_TOKEN_USED');
  });

  test('after a quarter of an hour', async () => {
    const purges = app.strapi.db.connection('gdpr_purges');
    await purges.whereNull('spent_at').update({ expires_at: Date.now() - 1 });
    await refuses(shown, '400 E_GDPR_TOKEN_EXPIRED');
  });

  test('when a row came since: it is shown anew', async () => {
    await hold([CONTACT, 'spouseEmployer'], CANARY);
    await refuses(shown, '400 E_GDPR_PURGE_CHANGED');
    const anew = await preview(CONTACT, 'spouseEmployer');
    expect(anew.rows).toBe(shown.rows + 1);
    expect(codeOf(await purge(anew))).toBe('done');
  });

  test('while an exception allows the field', async () => {
    const json = {
      ...{ uid: CONTACT, attribute: 'spouseEmployer', ground: 'f' },
      motive: 'Contentieux en cours',
    };
    const allowed = await dpo('/gdpr/guard/exceptions', { json });
    await refuses(shown, '400 E_GDPR_EXCEPTION_IN_FORCE');
    const place = { json: { uid: CONTACT, attribute: 'spouseEmployer' } };
    const answer = await dpo('/gdpr/guard/purge/preview', place);
    expect(codeOf(answer)).toBe('400 E_GDPR_EXCEPTION_IN_FORCE');
    const path = `/gdpr/guard/exceptions/${allowed.body.data.exceptionId}`;
    await dpo(path, { method: 'DELETE' });
    expect(codeOf(await purge(shown))).toBe('done');
  });

  test.each([
    ['a token of another shape', { token: `${CANARY}' or '1'='1` }],
    ['an object for a token', { token: { $ne: null } }],
    ['no word', { word: null }],
    ['a reason without end', { reason: CANARY.repeat(100) }],
    ['a key too many', { uid: CONTACT }],
  ])('for %s', (_, wrong) => refuses(shown, '400 E_GDPR_INVALID_INPUT', wrong));
});

test.each([
  ['a field that no tag forbids', { uid: CONTACT, attribute: 'lastName' }, 'E_GDPR_NOT_FORBIDDEN'],
  ['an inherited name', { uid: CONTACT, attribute: 'constructor' }, 'E_GDPR_NOT_FORBIDDEN'],
  ['a table', { uid: 'contacts; drop table contacts', attribute: 'nir' }, 'E_GDPR_INVALID_INPUT'],
  ['a type of Strapi', { uid: 'admin::user', attribute: 'password' }, 'E_GDPR_NOT_FORBIDDEN'],
  ['nothing', {}, 'E_GDPR_INVALID_INPUT'],
])('no preview is made for %s', async (_, json, code) => {
  const before = await stateOf(app);
  expect(codeOf(await dpo('/gdpr/guard/purge/preview', { json }))).toBe(`400 ${code}`);
  expect(await stateOf(app)).toEqual(before);
});
