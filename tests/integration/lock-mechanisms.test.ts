import type { UID } from '@strapi/strapi';

import { setState } from './factory/owned-document';
import { EVERY_LINK } from './factory/every-link';
import { bootSmallApp, type SmallApp } from './factory/small-app';
import { answerOf } from './factory/door';

type Name = 'person' | 'badge' | 'seat' | 'folder' | 'call' | 'mail' | 'remark';
type Doc = { readonly uid: string; readonly documentId: string; readonly id: number };

describe('the lock holds for every mechanism of Strapi', () => {
  let app: SmallApp;
  beforeAll(async () => {
    app = await bootSmallApp(EVERY_LINK);
  });
  afterAll(() => app.destroy());

  const uidOf = (name: Name): string => `api::${name}.${name}`;
  const documents = (name: Name) =>
    app.strapi.documents(uidOf(name) as UID.CollectionType) as never as Record<
      'create' | 'update' | 'publish' | 'discardDraft' | 'unpublish' | 'clone',
      (params: object) => Promise<Doc>
    >;
  const make = async (name: Name, data: object = {}): Promise<Doc> => {
    const { documentId, id } = await documents(name).create({ data });
    return { uid: uidOf(name), documentId, id };
  };
  const locked = async (data: object = {}): Promise<Doc> => {
    const person = await make('person', data);
    await setState(app.strapi, [person], 'anonymised');
    return person;
  };
  /** The answer while the person is locked, and once it is open again. */
  const answers = async (person: Doc, write: () => Promise<unknown>): Promise<string[]> => {
    await setState(app.strapi, [person], 'anonymised');
    const first = await answerOf(write);
    await setState(app.strapi, [person], null);
    return [first, await answerOf(write)];
  };
  const REFUSED = ['E_GDPR_LOCKED', 'open'];

  test('types outside the graph may not link to a locked person, in any storage', async () => {
    const person = await make('person');
    const at = [{ documentId: person.documentId }];
    const writes: Record<string, () => Promise<unknown>> = {
      'one to one': () => make('badge', { person: { set: at } }),
      'foreign key column': () => make('seat', { person: person.id }),
      'foreign key column by its name': () =>
        app.strapi.db.query(uidOf('seat')).create({ data: { person_id: person.id } }),
      'foreign key column, createMany': () =>
        app.strapi.db.query(uidOf('seat')).createMany({ data: [{ person: person.id }] }),
      'many to many': () => make('folder', { people: { connect: at } }),
      'inside a component': () => make('folder', { links: [{ person: { connect: at } }] }),
      'inside a dynamic zone': () =>
        make('folder', { zone: [{ __component: 'parts.link', person: { connect: at } }] }),
      'nested in a dynamic zone': () =>
        make('folder', {
          zone: [{ __component: 'parts.box', inner: { person: { connect: at } } }],
        }),
      'self relation': () => make('person', { partner: { set: at } }),
      'self relation, other side': () => make('person', { partnerOf: { set: at } }),
      'polymorphic, one': () => make('remark', { about: { id: person.id, __type: person.uid } }),
      'polymorphic, many': () =>
        make('remark', { others: [{ id: person.id, __type: person.uid }] }),
    };
    const told: Record<string, string[]> = {};
    for (const [name, write] of Object.entries(writes)) told[name] = await answers(person, write);
    expect(told).toEqual(Object.fromEntries(Object.keys(writes).map((name) => [name, REFUSED])));
  });

  test('nor let go of one', async () => {
    const person = await make('person');
    const at = [{ documentId: person.documentId }];
    const of = { id: person.id, __type: person.uid };
    const seat = await make('seat', { person: person.id });
    const rows: Record<string, [Doc, object]> = {
      'foreign key column': [seat, { person: null }],
      'one to one': [await make('badge', { person: { set: at } }), { person: null }],
      'many to many': [
        await make('folder', { people: { connect: at } }),
        { people: { disconnect: at } },
      ],
      'many to many, by a new list': [
        await make('folder', { people: { connect: at } }),
        { people: { set: [] } },
      ],
    };
    const remarks = [await make('remark', { about: of }), await make('remark', { others: [of] })];
    const told: Record<string, string[]> = {};
    for (const [name, [row, data]] of Object.entries(rows)) {
      told[name] = await answers(person, () =>
        app.strapi
          .documents(row.uid as never)
          .update({ documentId: row.documentId, data: data as never }),
      );
    }
    const [one, many] = remarks;
    const remark = app.strapi.db.query(uidOf('remark'));
    told['polymorphic, one'] = await answers(person, () =>
      remark.update({ where: { id: one?.id }, data: { about: null } }),
    );
    told['polymorphic, many'] = await answers(person, () =>
      remark.update({ where: { id: many?.id }, data: { others: [] } }),
    );
    expect(told).toEqual(Object.fromEntries(Object.keys(told).map((name) => [name, REFUSED])));
  });

  test('an exclusive link cannot be taken from a locked person', async () => {
    const badge = await make('badge');
    const person = await make('person', { badge: badge.documentId });
    const other = await make('person');
    const write = () =>
      documents('person').update({
        documentId: other.documentId,
        data: { badge: { connect: [badge.documentId] } },
      });
    expect(await answers(person, write)).toEqual(REFUSED);
    const partner = await make('person');
    const holder = await make('person', { partner: partner.documentId });
    expect(await answers(holder, () => make('person', { partner: partner.documentId }))).toEqual(
      REFUSED,
    );
  });

  test('rows that name their owner by columns, or by an equal value that survives', async () => {
    const person = await make('person', { number: 'P-1' });
    const call = await make('call', { model: 'person', record: 'nobody' });
    const calls = app.strapi.db.query(uidOf('call'));
    const writes: Record<string, () => Promise<unknown>> = {
      documentId: () => make('call', { model: 'person', record: person.documentId }),
      'uid and row id': () => make('call', { model: 'person', record: String(person.id) }),
      'one column of two, later': () =>
        documents('call').update({
          documentId: call.documentId,
          data: { record: person.documentId },
        }),
      'db.query.createMany': () =>
        calls.createMany({ data: [{ model: 'person', record: person.documentId }] }),
      'db.query.updateMany': () =>
        calls.updateMany({
          where: { documentId: call.documentId },
          data: { model: 'person', record: person.documentId },
        }),
      'an equal value, another spelling': () => make('mail', { recipient: ' p-1' }),
    };
    const told: Record<string, string[]> = {};
    for (const [name, write] of Object.entries(writes)) told[name] = await answers(person, write);
    expect(told).toEqual(Object.fromEntries(Object.keys(writes).map((name) => [name, REFUSED])));
    expect(
      await answerOf(() => make('call', { model: 'something', record: person.documentId })),
    ).toBe('open');
    expect(await answerOf(() => make('call', { model: 'person', record: 'x' }))).toBe('open');
  });

  test('a document that was linked before is still edited, published, discarded and unpublished', async () => {
    const person = await make('person');
    await documents('person').publish({ documentId: person.documentId });
    const at = { connect: [{ documentId: person.documentId }] };
    const folder = await make('folder', {
      people: at,
      links: [{ person: at }],
      zone: [{ __component: 'parts.box', inner: { person: at } }],
    });
    await setState(app.strapi, [person], 'anonymised');
    const { documentId } = folder;
    const writes: Record<string, () => Promise<unknown>> = {
      update: () => documents('folder').update({ documentId, data: { name: 'x' } }),
      publish: () => documents('folder').publish({ documentId }),
      'update and publish': () =>
        documents('folder').update({ documentId, data: { name: 'y' }, status: 'published' }),
      discardDraft: () => documents('folder').discardDraft({ documentId }),
      unpublish: () => documents('folder').unpublish({ documentId }),
      'another link': async () =>
        documents('folder').update({
          documentId,
          data: { people: { connect: [(await make('person')).documentId] } },
        }),
    };
    const told: Record<string, string> = {};
    for (const [name, write] of Object.entries(writes)) told[name] = await answerOf(write);
    expect(told).toEqual(Object.fromEntries(Object.keys(writes).map((name) => [name, 'open'])));
    const linked = (await app.strapi
      .documents(folder.uid as never)
      .findOne({ documentId, populate: ['people', 'links.person'] as never })) as never as {
      people: Doc[];
      links: { person: Doc }[];
    };
    expect(linked.people.map((one) => one.documentId)).toContain(person.documentId);
    expect(linked.links[0]?.person.documentId).toBe(person.documentId);
    expect(
      await answerOf(() => documents('folder').update({ documentId, data: { people: [] } })),
    ).toBe('E_GDPR_LOCKED');
    expect(
      await answerOf(() =>
        documents('folder').update({
          documentId,
          data: { people: { disconnect: [person.documentId] } },
        }),
      ),
    ).toBe('E_GDPR_LOCKED');
    expect(await answerOf(() => documents('folder').clone({ documentId, data: {} }))).toBe(
      'E_GDPR_LOCKED',
    );
  });

  test('published rows of a locked person are neither replaced nor removed', async () => {
    const person = await make('person', { email: 'a@exemple.test' });
    await documents('person').publish({ documentId: person.documentId });
    await setState(app.strapi, [person], 'anonymised');
    for (const act of ['publish', 'unpublish', 'discardDraft'] as const) {
      expect(
        await answerOf(() => documents('person')[act]({ documentId: person.documentId })),
      ).toBe('E_GDPR_LOCKED');
    }
  });

  test('a hook that writes to another document during a publication is not mistaken for it', async () => {
    const [person, open, other] = [await locked(), await make('person'), await make('person')];
    await documents('person').publish({ documentId: other.documentId });
    const query = app.strapi.db.query(open.uid);
    const deletions = [
      { id: person.id },
      { documentId: open.documentId, publishedAt: null },
      { documentId: other.documentId, publishedAt: { $notNull: true } },
    ];
    const told: string[] = [];
    const tell = async (write: () => Promise<unknown>) => told.push(await answerOf(write));
    const release = app.strapi.db.lifecycles.subscribe({
      models: [open.uid],
      afterCreate: async () => {
        await tell(() => query.update({ where: { id: person.id }, data: { email: 'x@y.test' } }));
        for (const where of deletions) await tell(() => query.delete({ where }));
        await tell(() => query.deleteMany({ where: {} }));
      },
    });
    await documents('person').publish({ documentId: open.documentId });
    release();
    expect(told).toEqual(['E_GDPR_LOCKED', ...Array<string>(4).fill('E_GDPR_NATIVE_DELETE')]);
  });

  test.each(['update', 'publish', 'first publication', 'db.query.update'])(
    'an erasure that is under way is waited for: %s',
    async (name) => {
      const person = await make('person', { email: 'before@exemple.test' });
      const { documentId, id, uid } = person;
      if (name === 'publish') await documents('person').publish({ documentId });
      const write = {
        update: () => documents('person').update({ documentId, data: { email: 'x@y.test' } }),
        publish: () => documents('person').publish({ documentId }),
        'first publication': () => documents('person').publish({ documentId }),
        'db.query.update': () =>
          app.strapi.db.query(uid).update({ where: { id }, data: { email: 'x@y.test' } }),
      }[name];
      const { tableName } = app.strapi.db.metadata.get(uid);
      const erasure = await app.strapi.db.connection.transaction();
      await erasure(tableName)
        .where({ document_id: documentId })
        .update({ gdpr_state: 'anonymised', email: null });
      const answer = answerOf(write ?? (() => Promise.resolve()));
      await new Promise((done) => setTimeout(done, 300));
      await erasure.commit();
      expect(await answer).toBe('E_GDPR_LOCKED');
      const rows = await app.strapi.db.connection(tableName).where({ document_id: documentId });
      expect(rows.map(({ email }: { email: unknown }) => email)).toEqual(rows.map(() => null));
    },
  );

  test('what leads upwards: columns, values and polymorphic relations', async () => {
    const person = await make('person', { number: 'P-2' });
    const rows = [
      await make('call', { model: 'person', record: person.documentId }),
      await make('call', { model: 'person', record: String(person.id) }),
      await make('mail', { recipient: 'P-2' }),
      await make('remark', { about: { id: person.id, __type: person.uid } }),
      await make('remark', { others: [{ id: person.id, __type: person.uid }] }),
    ];
    const { ownersOf } = app.strapi.plugin('gdpr').service('lifecycle');
    for (const row of rows) {
      expect([row.uid, await ownersOf(row)]).toEqual([
        row.uid,
        [{ uid: person.uid, documentId: person.documentId }],
      ]);
    }
  });
});
