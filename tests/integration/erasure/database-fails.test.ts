import { seedPerson, type CanaryPerson } from '../../../database/seed';
import { boot, type BootedApp } from '../../support/boot';
import { confirm, confirmation, preview } from './eraser';
import { ledgerRows, rowsOf } from './rows';
import { tracesOf } from './traces';

const CONTACT = 'api::contact.contact';

describe('the database fails in the middle', () => {
  let app: BootedApp;
  let person: CanaryPerson;

  beforeAll(async () => {
    app = await boot({ guard: false });
    person = await seedPerson(app.strapi, { prefix: 'Loriot', projects: 1, contracts: 1 });
  });
  afterAll(() => app.destroy());

  test('the answer and the logs quote no value, and the person is as before', async () => {
    const request = (await app.loginAs('strapi-super-admin')).request;
    const wanted = { ...person.contact, mode: 'anonymise' as const };
    const plan = await preview(request, wanted);
    // searched for the person's addresses at the very end, when all else is done
    const cascade = app.home.client === 'postgres' ? ' cascade' : '';
    await app.strapi.db.connection.raw(`drop table strapi_transfer_tokens${cascade}`);
    const answer = await confirm(request, confirmation(plan, wanted));
    expect(answer.status).toBe(500);
    const marks = person.canaries.filter(({ kind }) => kind === 'text').map(({ value }) => value);
    const said = `${answer.text}\n${app.logs.join('\n')}`;
    expect(marks.filter((mark) => said.includes(mark))).toEqual([]);
    expect(app.logs.join('\n')).toMatch(/gdpr: .* failed in the database/);
    const found = new Set((await tracesOf(app, person)).map((trace) => trace.split(' in ')[0]));
    expect(person.canaries.filter(({ place }) => !found.has(place))).toEqual([]);
    const [contact] = await rowsOf(app, CONTACT, [person.contact.documentId]);
    expect(contact?.gdpr_state).toBeNull();
    const job = await app.strapi.db.connection('gdpr_jobs').where({ job_id: plan.planId }).first();
    expect([job.state, job.failure, job.done]).toEqual(['failed', 'E_GDPR_UNEXPECTED', 0]);
    expect(await ledgerRows(app, { kind: 'erasure.applied' })).toEqual([]);
    expect(await app.strapi.db.connection('gdpr_outbox')).toEqual([]);
  });
});
