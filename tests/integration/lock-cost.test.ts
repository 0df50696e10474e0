import type { UID } from '@strapi/strapi';

import { EVERY_LINK } from './factory/every-link';
import { bootSmallApp, type SmallApp } from './factory/small-app';

interface Doc {
  readonly documentId: string;
  readonly id: number;
}

describe('the lock', () => {
  let app: SmallApp;
  beforeAll(async () => {
    app = await bootSmallApp(EVERY_LINK);
  });
  afterAll(() => app.destroy());

  const documents = (name: string) =>
    app.strapi.documents(`api::${name}.${name}` as UID.CollectionType) as never as Record<
      'create' | 'update',
      (params: object) => Promise<Doc>
    >;
  const query = (name: string) => app.strapi.db.query(`api::${name}.${name}`);
  const make = (name: string): Promise<Doc> => documents(name).create({ data: {} });
  /** How many queries a write makes about the state of rows. */
  const asked = async (write: () => Promise<unknown>): Promise<number> => {
    let queries = 0;
    const count = ({ sql }: { sql: string }): void => {
      if (/gdpr_state/.test(sql)) queries += 1;
    };
    app.strapi.db.connection.on('query', count);
    await write();
    app.strapi.db.connection.off('query', count);
    return queries;
  };
  test('costs a write one look-up by id, none outside the graph, and a thousand rows no more', async () => {
    const person = await make('person');
    const folder = await make('folder');
    const call = await make('call');
    const calls = Array.from({ length: 900 }, (_, index) => ({
      model: 'person',
      record: `nobody-${index}`,
      documentId: `call-${index}`,
    }));
    const cost = {
      'a type outside the graph': await asked(() =>
        documents('folder').update({ documentId: folder.documentId, data: { name: 'x' } }),
      ),
      'a document': await asked(() =>
        documents('call').update({ documentId: call.documentId, data: { text: 'x' } }),
      ),
      'a row': await asked(() =>
        query('call').update({ where: { id: call.id }, data: { text: 'y' } }),
      ),
      'a link': await asked(() =>
        documents('folder').update({
          documentId: folder.documentId,
          data: { people: { connect: [person.documentId] } },
        }),
      ),
      'many rows': await asked(() => query('call').createMany({ data: calls })),
    };
    expect(cost).toEqual({
      'a type outside the graph': 0,
      'a document': 2,
      'a row': 1,
      'a link': 1,
      'many rows': 2,
    });
  });
});
