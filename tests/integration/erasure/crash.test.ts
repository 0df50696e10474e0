import { isDeepStrictEqual } from 'node:util';

import { seed, seedPerson, type CanaryPerson } from '../../../database/seed';
import { createJob } from '../../../plugins/gdpr/server/src/jobs';
import { openSql } from '../../../plugins/gdpr/server/src/kernel/sql/sql';
import { boot, type BootedApp } from '../../support/boot';
import type { Session } from '../../support/accounts';
import type { Home } from '../../support/home';
import { askDatabase, ended, killAt, MOMENTS, type Order } from './crash';
import { confirm, confirmation, preview, type Previewed } from './eraser';
import { allRows, ledgerRows, type Row } from './rows';
import { tracesOf } from './traces';

const CONTACT = 'api::contact.contact';
const NOTE = 'api::note.note';
type Moment = (typeof MOMENTS)[number];
type Mode = 'anonymise' | 'delete';

/** Moments before the commit: until then the person is as before. */
const BEFORE_COMMIT: readonly Moment[] = [
  'before-confirmation',
  'before-transaction',
  'mid-transaction',
];

const CASES: readonly (readonly [Moment, Mode])[] = [
  ...MOMENTS.map((moment) => [moment, 'anonymise'] as const),
  ['mid-transaction', 'delete'],
  ['after-commit', 'delete'],
  ['before-files', 'delete'],
];

/** Dates and numbers of ten people may be equal by chance. */
const unmistakable = (person: CanaryPerson): CanaryPerson => ({
  ...person,
  canaries: person.canaries.filter(({ kind }) => kind !== 'date' && kind !== 'number'),
});

describe('the process is killed', () => {
  let app: BootedApp;
  let administrator: Session;
  const people = new Map<string, CanaryPerson>();
  const plans = new Map<string, Previewed>();

  beforeAll(async () => {
    app = await boot({ guard: false });
    administrator = await app.loginAs('strapi-super-admin');
    for (const [at, [moment, mode]] of CASES.entries()) {
      const prefix = `Moineau${String.fromCharCode(97 + at)}z`;
      const person = await seedPerson(app.strapi, { prefix, projects: 1, contracts: 1 });
      people.set(moment + mode, person);
      plans.set(moment + mode, await preview(administrator.request, { ...person.contact, mode }));
    }
    await app.destroy({ keep: true });
  });
  afterAll(() => app.home.remove());

  /** The person as the database has it, before anybody resumes: as before, or erased. */
  async function look({ contact, documents }: CanaryPerson, mode: Mode): Promise<string> {
    const [row] = await askDatabase(
      app.home,
      `select gdpr_state, email, last_name from contacts where document_id = '${contact.documentId}'`,
    );
    const ids = (documents[NOTE] ?? []).map((id) => `'${id}'`).join(', ');
    const notes = await askDatabase(app.home, `select id from notes where document_id in (${ids})`);
    const seen = [row?.gdpr_state ?? row, typeof row?.email, typeof row?.last_name, notes.length];
    const untouched = [row, 'string', 'string', documents[NOTE]?.length];
    const erased =
      mode === 'delete'
        ? [undefined, 'undefined', 'undefined', 0]
        : ['anonymised', 'object', 'object', 0];
    if (isDeepStrictEqual(seen, untouched)) return 'untouched';
    return isDeepStrictEqual(seen, erased) ? 'erased' : `torn: ${JSON.stringify(seen)}`;
  }

  describe.each(CASES)('%s: %s', (moment, mode) => {
    const person = () => people.get(moment + mode) as CanaryPerson;
    const plan = () => plans.get(moment + mode) as Previewed;

    test('at once the person is as before, or erased: nothing between', async () => {
      const { signal, said } = await killAt(app.home, {
        step: moment,
        caller: administrator.userId,
        confirmation: confirmation(plan(), { mode }),
      });
      expect([signal, said.slice(0, 2000)]).toEqual(['SIGKILL', said.slice(0, 2000)]);
      const marks = person().canaries.filter(({ kind }) => kind === 'text');
      expect(marks.filter(({ value }) => said.includes(value))).toEqual([]);
      expect(await look(person(), mode)).toBe(
        BEFORE_COMMIT.includes(moment) ? 'untouched' : 'erased',
      );
    });

    test('after a restart it is completed by itself, or still to be confirmed', async () => {
      app = await boot({ home: app.home, guard: false });
      try {
        if (moment === 'before-confirmation') await confirmNow();
        const job = await ended(app, plan().planId);
        expect([job.state, job.failure, job.done]).toEqual(['done', null, 1]);
        expect(job.lease_owner).toBeNull();
        await nothingIsLeft();
        await nothingIsTwice();
      } finally {
        await app.destroy({ keep: true });
      }
    });

    async function confirmNow(): Promise<void> {
      const found = new Set((await tracesOf(app, person())).map((trace) => trace.split(' in ')[0]));
      expect(person().canaries.filter(({ place }) => !found.has(place))).toEqual([]);
      const token = await app.logIn(administrator.email, administrator.password);
      const answer = await confirm(
        (path, sent = {}) => app.request(path, { token, ...sent }),
        confirmation(plan(), { mode }),
      );
      expect(answer.status).toBe(200);
    }

    async function nothingIsLeft(): Promise<void> {
      expect(await tracesOf(app, unmistakable(person()))).toEqual([]);
      expect(await app.strapi.db.connection('gdpr_outbox')).toEqual([]);
    }

    async function nothingIsTwice(): Promise<void> {
      const entries = await ledgerRows(app, { job: plan().planId });
      expect(entries.map(({ kind }) => kind)).toEqual([
        ...['erasure.confirmed', 'erasure.applied', 'erasure.verified'],
      ]);
      const buried = await app.strapi.db
        .connection('gdpr_tombstones')
        .where({ document_id: person().contact.documentId });
      expect(buried).toHaveLength(1);
      await app.strapi.plugin('gdpr').service('ledger').seal();
      const chain = await app.strapi.plugin('gdpr').service('ledger').verify();
      expect(chain).toMatchObject({ valid: true, unsealed: 0 });
    }
  });
});

describe('a job of five people, two in a transaction', () => {
  const MOMENTS_OF_FIVE: readonly Order[] = [
    { step: 'after-commit', nth: 1 },
    { step: 'mid-transaction', nth: 2 },
    { step: 'before-files' },
    { step: 'never' },
  ];

  test.each(MOMENTS_OF_FIVE)('killed at $step: each is erased, once', async (order) => {
    const { home, planId, contacts } = await confirmedJob();
    try {
      const { signal, said } = await killAt(home, { ...order, planId, chunk: 2 });
      expect([signal, said.slice(0, 500)]).toEqual([
        order.step === 'never' ? null : 'SIGKILL',
        said.slice(0, 500),
      ]);
      const app = await boot({ home, guard: false });
      try {
        const job = await ended(app, planId);
        expect([job.state, job.failure, job.done]).toEqual(['done', null, 5]);
        await eachOnce(app, { job, contacts });
      } finally {
        await app.destroy({ keep: true });
      }
    } finally {
      await home.remove();
    }
  });

  /** Five people and a job about them that nobody runs yet. */
  async function confirmedJob(): Promise<{ home: Home; planId: string; contacts: string[] }> {
    const app = await boot({ guard: false });
    await seed(app.strapi, { contacts: 5 });
    const contacts = (await allRows(app, CONTACT)).map(({ document_id: id }) => String(id));
    const planId = await createJob(openSql(app.strapi), {
      name: 'erasure',
      state: 'planned',
      plan: { mode: 'anonymise', scope: 'subject', frozen: false },
      planHash: '0'.repeat(64),
      tokenHash: null,
      tokenExpiresAt: null,
      requestedBy: null,
      subjects: contacts.map((documentId) => ({ uid: CONTACT, documentId })),
      createdAt: new Date(),
    });
    await app.destroy({ keep: true });
    const words = JSON.stringify({
      actor: 'system',
      reasonCode: 'retention-ended',
      answersForBlockers: true,
    });
    await askDatabase(
      app.home,
      `update gdpr_jobs set state = 'confirmed', confirmation = '${words}' where job_id = '${planId}'`,
    );
    return { home: app.home, planId, contacts };
  }

  async function eachOnce(app: BootedApp, { job, contacts }: { job: Row; contacts: string[] }) {
    const after = await allRows(app, CONTACT);
    expect(after.map((row) => [row.gdpr_state, row.email])).toEqual(
      contacts.map(() => ['anonymised', null]),
    );
    const entries = await ledgerRows(app, { kind: 'erasure.applied', job: job.job_id });
    const subjects = entries.flatMap(
      ({ payload }) => JSON.parse(String(payload)).subjects as { documentId: string }[],
    );
    // two chunks may be in hand at once: each person once, in no order
    expect(subjects.map(({ documentId }) => documentId).sort()).toEqual([...contacts].sort());
    const { types } = JSON.parse(String(job.result)) as {
      types: { uid: string; documents: number }[];
    };
    expect(types.find(({ uid }) => uid === CONTACT)?.documents).toBe(5);
    expect(await app.strapi.db.connection('files')).toEqual([]);
    expect(await app.strapi.db.connection('gdpr_outbox')).toEqual([]);
    await app.strapi.plugin('gdpr').service('ledger').seal();
    expect(await app.strapi.plugin('gdpr').service('ledger').verify()).toMatchObject({
      valid: true,
    });
  }
});
