import { mkdtempSync, readFileSync, readdirSync, cpSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import type { UID } from '@strapi/strapi';

import { graphNodes } from './factory/gdpr-graph';
import { bootKnocker } from './factory/knocker';
import { makeOwned, setState } from './factory/owned-document';
import type { Knocker } from './factory/door';

const CONTACT = 'api::contact.contact';
const PROJECT = 'api::project.project';
const NOTE = 'api::note.note';
const QUOTE = 'api::quote.quote';
const ADVICE = 'api::advice-document.advice-document';

describe('the state that the plugin adds to records', () => {
  let who: Knocker;

  beforeAll(async () => {
    who = await bootKnocker();
    await who.app.listen();
  });
  afterAll(() => who.app.destroy());

  const rows = (uid: string, documentId: string) => {
    const { tableName } = who.app.strapi.db.metadata.get(uid);
    return who.app.strapi.db
      .getConnection(tableName)
      .where({ document_id: documentId })
      .select('gdpr_state');
  };

  test('is in every type of the graph and in no other', () => {
    const { strapi } = who.app;
    const nodes = graphNodes(strapi);
    for (const [uid, { attributes }] of Object.entries(strapi.contentTypes)) {
      expect([uid, 'gdprState' in attributes]).toEqual([uid, nodes.has(uid)]);
    }
  });

  test('is not shown by the content API, which refuses to write it and to filter by it', async () => {
    const contact = await makeOwned(who.app.strapi, CONTACT);
    const one = await who.app.request(`/api/contacts/${contact.documentId}`, {
      token: who.apiToken,
    });
    expect(one.status).toBe(200);
    expect(JSON.stringify(one.body)).not.toContain('gdprState');
    const write = await who.app.request(`/api/contacts/${contact.documentId}`, {
      method: 'PUT',
      token: who.apiToken,
      json: { data: { gdprState: 'anonymised' } },
    });
    expect(write.status).toBe(400);
    const filter = await who.app.request('/api/contacts?filters[gdprState][$eq]=anonymised', {
      token: who.apiToken,
    });
    expect(filter.status).toBe(400);
    expect(await rows(CONTACT, contact.documentId)).toEqual([{ gdpr_state: null }]);
  });

  test('is written by no service either', async () => {
    const { strapi } = who.app;
    const contact = await makeOwned(strapi, CONTACT);
    const data = { gdprState: 'anonymised', gdprStateAt: new Date() };
    await strapi.documents(CONTACT).update({ documentId: contact.documentId, data: data as never });
    await strapi.db.query(CONTACT).update({ where: { id: contact.id }, data });
    await strapi.db
      .query(CONTACT)
      .updateMany({ where: { id: contact.id }, data: { ...data, remarks: null } });
    const created = await strapi.db
      .query(CONTACT)
      .create({ data: { kind: 'prospect', stage: 'new', ...data } });
    expect(await rows(CONTACT, contact.documentId)).toEqual([{ gdpr_state: null }]);
    expect(await rows(CONTACT, created.documentId)).toEqual([{ gdpr_state: null }]);
  });

  test('is neither in the forms nor in the lists of the content manager', async () => {
    const answer = await who.app.request(
      `/content-manager/content-types/${CONTACT}/configuration`,
      { token: who.adminToken },
    );
    expect(answer.status).toBe(200);
    const { layouts } = answer.body.data.contentType;
    expect(JSON.stringify(layouts)).not.toContain('gdprState');
    const write = await who.app.request(`/content-manager/collection-types/${CONTACT}`, {
      token: who.adminToken,
      json: { kind: 'prospect', stage: 'new', gdprState: 'anonymised' },
    });
    expect(write.status).toBe(201);
    expect(await rows(CONTACT, write.body.data.documentId)).toEqual([{ gdpr_state: null }]);
  });

  test('stays empty in published rows, drafts made anew, copies and locales of an open document', async () => {
    const { strapi } = who.app;
    const quote = await makeOwned(strapi, QUOTE);
    await strapi.documents(QUOTE).publish({ documentId: quote.documentId });
    await strapi.documents(QUOTE).discardDraft({ documentId: quote.documentId });
    const copy = await strapi
      .documents(QUOTE)
      .clone({ documentId: quote.documentId, data: {} as never });
    const advice = await makeOwned(strapi, ADVICE);
    await strapi
      .documents(ADVICE)
      .update({ documentId: advice.documentId, locale: 'en', data: { title: 'Advice' } as never });
    expect(await rows(QUOTE, quote.documentId)).toEqual([
      { gdpr_state: null },
      { gdpr_state: null },
    ]);
    expect(await rows(QUOTE, copy?.documentId ?? '')).toEqual([{ gdpr_state: null }]);
    expect(await rows(ADVICE, advice.documentId)).toEqual([
      { gdpr_state: null },
      { gdpr_state: null },
    ]);
  });

  test('never reaches a schema.json that the Content-Type Builder saves', async () => {
    const { strapi } = who.app;
    const copy = mkdtempSync(join(tmpdir(), 'api-'));
    cpSync(resolve(__dirname, '../../src/api'), copy, { recursive: true });
    const api = strapi.dirs.app.api;
    strapi.dirs.app.api = copy;
    try {
      const builder = strapi.plugin('content-type-builder').service('content-types');
      const { attributes, info, options, pluginOptions } = strapi.contentType(
        NOTE,
      ) as never as Record<string, object>;
      const shown = builder.formatContentType(strapi.contentType(NOTE));
      expect(JSON.stringify(shown)).not.toContain('gdprState');
      expect(attributes).toHaveProperty('gdprState');
      await builder.editContentType(NOTE, {
        contentType: {
          ...info,
          ...options,
          kind: 'collectionType',
          pluginOptions,
          attributes: { ...shown.schema.attributes, added: { type: 'string' } },
        },
        components: [],
      });
      const saved = readFileSync(join(copy, 'note/content-types/note/schema.json'), 'utf8');
      expect(saved).toContain('"added"');
      expect(saved).not.toContain('gdprState');
      const files = readdirSync(copy, { recursive: true, encoding: 'utf8' }).filter((name) =>
        name.endsWith('schema.json'),
      );
      expect(files.length).toBeGreaterThan(15);
      for (const name of files)
        expect(readFileSync(join(copy, name), 'utf8')).not.toContain('gdprState');
    } finally {
      strapi.dirs.app.api = api;
      rmSync(copy, { recursive: true, force: true });
    }
  });

  describe('is told at GET /gdpr/subjects/:uid/:documentId/state', () => {
    const state = (uid: string, documentId: string, token = who.adminToken) =>
      who.app.request(`/gdpr/subjects/${uid}/${documentId}/state`, { token });

    test('with the person a record leads to', async () => {
      const note = await makeOwned(who.app.strapi, NOTE);
      const [contact] = note.owners;
      const answer = await state(NOTE, note.documentId);
      expect(answer.status).toBe(200);
      expect(answer.body.data).toMatchObject({
        uid: NOTE,
        documentId: note.documentId,
        role: 'owned',
        actions: 'self',
        state: 'active',
      });
      expect(answer.body.data.subjects).toEqual([
        expect.objectContaining({ uid: CONTACT, documentId: contact?.documentId }),
      ]);
    });

    test('for every type of the graph, through every chain of owners', async () => {
      const { strapi } = who.app;
      const answers: Record<string, unknown> = {};
      const expected: Record<string, unknown> = {};
      for (const uid of graphNodes(strapi).keys()) {
        const made = await makeOwned(strapi, uid);
        const root = made.owners.at(-1) ?? made;
        const answer = await state(uid, made.documentId);
        answers[uid] = answer.body.data?.subjects?.map(
          ({ documentId }: { documentId: string }) => documentId,
        );
        expected[uid] = [root.documentId];
      }
      expect(answers).toEqual(expected);
    });

    test('a shared record leads to each of its persons, once', async () => {
      const { strapi } = who.app;
      const beneficiary = await makeOwned(strapi, 'api::beneficiary.beneficiary');
      const other = await makeOwned(strapi, PROJECT);
      await strapi.documents(PROJECT).update({
        documentId: other.documentId,
        data: { beneficiaries: { connect: [beneficiary.documentId] } } as never,
      });
      const answer = await state('api::beneficiary.beneficiary', beneficiary.documentId);
      const subjects = answer.body.data.subjects
        .map(({ documentId }: { documentId: string }) => documentId)
        .sort();
      expect(subjects).toEqual(
        [beneficiary.owners.at(-1)?.documentId, other.owners.at(-1)?.documentId].sort(),
      );
    });

    test('with its title, and since when it is locked', async () => {
      const { strapi } = who.app;
      const contact = await strapi.documents(CONTACT).create({
        data: {
          kind: 'client',
          stage: 'won',
          firstName: 'Ada',
          lastName: 'Martin',
          fullName: 'Ada Martin',
        } as never,
      });
      const before = (await state(CONTACT, contact.documentId)).body.data;
      expect(before.subjects).toEqual([
        { uid: CONTACT, documentId: contact.documentId, title: expect.any(String) },
      ]);
      await setState(strapi, [{ uid: CONTACT, documentId: contact.documentId }], 'anonymised');
      const { data } = (await state(CONTACT, contact.documentId)).body;
      expect(data.state).toBe('anonymised');
      expect(Date.parse(data.since)).toBeGreaterThan(Date.now() - 60_000);
      expect(data.subjects).toHaveLength(1);
    });

    /** Somebody whose role reads one type, under the conditions given. */
    const reader = async (subject: string, conditions: readonly string[] = []) => {
      const { strapi } = who.app;
      const role = await strapi
        .service('admin::role')
        .create({ name: `Lecteur ${Date.now()} ${subject}`, description: '' });
      const fields = Object.keys(strapi.getModel(subject as UID.Schema).attributes);
      await strapi.service('admin::role').assignPermissions(role.id, [
        {
          action: 'plugin::content-manager.explorer.read',
          subject,
          conditions,
          properties: { fields },
        },
      ]);
      return who.app.loginAs(role.code);
    };

    test('under the conditions of the reader’s right', async () => {
      const contact = await makeOwned(who.app.strapi, CONTACT);
      const creator = await reader(CONTACT, ['admin::is-creator']);
      expect((await state(CONTACT, contact.documentId, creator.token)).status).toBe(404);
      await who.app.strapi
        .documents(CONTACT)
        .update({ documentId: contact.documentId, data: { createdBy: creator.userId } as never });
      expect((await state(CONTACT, contact.documentId, creator.token)).status).toBe(200);
    });

    test('without the title of a person whom the reader may not see', async () => {
      const note = await makeOwned(who.app.strapi, NOTE);
      const answer = await state(NOTE, note.documentId, (await reader(NOTE)).token);
      expect(answer.status).toBe(200);
      expect(answer.body.data.subjects).toEqual([
        { uid: CONTACT, documentId: note.owners[0]?.documentId },
      ]);
    });

    test('to those who may read the record, and to others it does not exist', async () => {
      const contact = await makeOwned(who.app.strapi, CONTACT);
      expect(
        (await who.app.request(`/gdpr/subjects/${CONTACT}/${contact.documentId}/state`)).status,
      ).toBe(401);
      const role = await who.app.strapi
        .service('admin::role')
        .create({ name: `Personne ${Date.now()}`, description: '' });
      const stranger = await who.app.loginAs(role.code);
      expect((await state(CONTACT, contact.documentId, stranger.token)).status).toBe(404);
      expect((await state(CONTACT, 'inconnu')).status).toBe(404);
      expect((await state('api::lead-source.lead-source', contact.documentId)).status).toBe(404);
      expect((await state('api::nothing.nothing', contact.documentId)).status).toBe(404);
      expect((await state('nonsense', contact.documentId)).status).toBe(400);
    });
  });
});
