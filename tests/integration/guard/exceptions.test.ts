import { createRolesAndLogins } from '../../../database/seed';
import { boot, type BootedApp } from '../../support/boot';
import type { Answer } from '../../support/http';
import type { Ask } from '../erasure/eraser';
import { ledgerRows, stateOf } from '../erasure/rows';

const FORBIDDEN = '/gdpr/guard/forbidden';
const EXCEPTIONS = '/gdpr/guard/exceptions';
const CONTACT = 'api::contact.contact';
const MOTIVE = 'Consentement explicite recueilli par écrit.';
const MARK = 'zzmarkzz';

let app: BootedApp;
let dpo: Ask;

beforeAll(async () => {
  app = await boot();
  await createRolesAndLogins(app.strapi);
  dpo = (await app.loginAs('dpo')).request;
});
afterAll(() => app.destroy());

const day = (days: number): string =>
  new Date(Date.now() + days * 86_400_000).toISOString().slice(0, 10);

const wish = (attribute: string, more: object = {}): object => ({
  ...{ uid: CONTACT, attribute, ground: 'a', motive: MOTIVE, ...more },
});
const grant = (attribute: string, more: object = {}, ask: Ask = dpo): Promise<Answer> =>
  ask(EXCEPTIONS, { json: wish(attribute, more) });
const granted = async (attribute: string, more: object = {}): Promise<string> => {
  const answer = await grant(attribute, more);
  expect(answer.status).toBe(200);
  return answer.body.data.exceptionId;
};
const revoke = (exceptionId: string): Promise<Answer> =>
  dpo(`${EXCEPTIONS}/${exceptionId}`, { method: 'DELETE' });

const listed = async (attribute: string): Promise<Record<string, unknown>> => {
  const { body } = await dpo(FORBIDDEN);
  return body.data.find(
    (field: { uid: string; attribute: string }) =>
      field.uid === CONTACT && field.attribute === attribute,
  );
};
const inForce = (attribute: string, now = new Date()): boolean =>
  app.strapi.plugin('gdpr').service('forbidden').exceptionInForce(CONTACT, attribute, now);
const codeOf = ({ status, body }: Answer): string =>
  `${String(status)} ${String(body?.error?.details?.code)}`;

test('a field is allowed with its ground, and forbidden again when that is revoked; both are proved', async () => {
  expect(inForce('nationality')).toBe(false);
  const exceptionId = await granted('nationality', {
    ground: 'b',
    dpiaUrl: 'https://dpia.example/12',
    until: day(30),
  });
  expect(inForce('nationality')).toBe(true);
  expect(await listed('nationality')).toMatchObject({
    exception: {
      ...{ exceptionId, ground: 'b', motive: MOTIVE, dpiaUrl: 'https://dpia.example/12' },
      ...{ until: day(30), grantedByName: 'dpo Essai' },
    },
  });

  expect((await revoke(exceptionId)).status).toBe(200);
  expect(inForce('nationality')).toBe(false);
  expect(await listed('nationality')).not.toHaveProperty('exception');

  const kinds = ['exception.granted', 'exception.revoked'];
  for (const kind of kinds) {
    const [entry] = await ledgerRows(app, { kind });
    expect(entry?.actor).toMatch(/^admin:\d+$/);
    expect(JSON.parse(String(entry?.payload))).toMatchObject({
      ...{ exceptionId, uid: CONTACT, attribute: 'nationality' },
    });
    expect(String(entry?.payload)).not.toContain(MOTIVE);
  }
});

test('it ends with its last day, and the field can be allowed anew', async () => {
  const first = await granted('childrenSchool', { until: day(0) });
  expect(inForce('childrenSchool')).toBe(true);
  expect(inForce('childrenSchool', new Date(`${day(1)}T00:00:00Z`))).toBe(false);

  await app.strapi.db
    .connection('gdpr_exceptions')
    .where({ exception_id: first })
    .update({ until: day(-1) });
  expect(await listed('childrenSchool')).not.toHaveProperty('exception');
  const second = await granted('childrenSchool');
  expect(await listed('childrenSchool')).toMatchObject({ exception: { exceptionId: second } });
  expect(codeOf(await revoke(first))).toBe('404 E_GDPR_NO_SUCH_EXCEPTION');
});

test('of two at once, one stands: revoking it forbids the field', async () => {
  const answers = await Promise.all([grant('employerName'), grant('employerName')]);
  expect(answers.map(codeOf).sort()).toEqual(['200 undefined', '400 E_GDPR_EXCEPTION_IN_FORCE']);
  const kept = answers.find(({ status }) => status === 200)?.body.data.exceptionId;
  await revoke(kept);
  expect(inForce('employerName')).toBe(false);
  expect(codeOf(await revoke(kept))).toBe('404 E_GDPR_NO_SUCH_EXCEPTION');
});

test('what another instance granted and revoked is known after the next look', async () => {
  const refresh = (): Promise<void> => app.strapi.plugin('gdpr').service('forbidden').refresh();
  const exceptionId = await granted('spouseEmployer');
  const open = () =>
    app.strapi.db.connection('gdpr_exceptions').where({ exception_id: exceptionId });
  const { open_field: key } = await open().first();
  await open().update({ open_field: null });
  await refresh();
  expect(inForce('spouseEmployer')).toBe(false);
  await open().update({ open_field: key });
  await refresh();
  expect(inForce('spouseEmployer')).toBe(true);
  await revoke(exceptionId);
});

const WRONG: readonly (readonly [string, object | string, string])[] = [
  ['a field that no tag forbids', { attribute: 'lastName' }, 'E_GDPR_NOT_FORBIDDEN'],
  ['a field that is none', { attribute: `${MARK}' or '1'='1` }, 'E_GDPR_NOT_FORBIDDEN'],
  ['a name of every object', { attribute: '__proto__' }, 'E_GDPR_NOT_FORBIDDEN'],
  ['a type that is none', { uid: 'api::nothing.nothing' }, 'E_GDPR_NOT_FORBIDDEN'],
  ['a type that is no uid', { uid: `${MARK}"; drop table contacts` }, 'E_GDPR_INVALID_INPUT'],
  ['no ground of the article', { ground: 'k' }, 'E_GDPR_INVALID_INPUT'],
  ['a motive of nothing', { motive: '          ' }, 'E_GDPR_INVALID_INPUT'],
  ['a motive without end', { motive: MARK.repeat(200) }, 'E_GDPR_INVALID_INPUT'],
  ['an address that runs', { dpiaUrl: `javascript:alert('${MARK}')` }, 'E_GDPR_INVALID_INPUT'],
  ['an address of a file', { dpiaUrl: 'file:///etc/passwd' }, 'E_GDPR_INVALID_INPUT'],
  ['a day that is none', { until: '2027-02-30' }, 'E_GDPR_INVALID_INPUT'],
  ['a day that is over', { until: '2020-01-01' }, 'E_GDPR_INVALID_INPUT'],
  ['a key too many', { grantedBy: 1 }, 'E_GDPR_INVALID_INPUT'],
  ['an object for a text', { attribute: { $ne: null } }, 'E_GDPR_INVALID_INPUT'],
];

test.each(WRONG)('%s is refused in clear, and nothing changes', async (_, wrong, code) => {
  const before = await stateOf(app);
  const answer = await grant('bloodGroup', wrong as object);
  expect(codeOf(answer)).toBe(`400 ${code}`);
  expect(answer.text).not.toContain(MARK);
  expect(answer.text).not.toMatch(/node_modules|SQLITE|select |insert /i);
  expect(await stateOf(app)).toEqual(before);
});

test.each([
  ['0', '0'],
  ['no hexadecimal', 'x'.repeat(24)],
  ['a question of the database', '%27%20or%201=1'],
  ['a path', '..%2F..%2Fetc'],
  ['without end', 'a'.repeat(5000)],
])('an exception whose id is %s is not revoked', async (_, exceptionId) => {
  const before = await stateOf(app);
  expect([400, 404]).toContain((await revoke(exceptionId)).status);
  expect(await stateOf(app)).toEqual(before);
});
