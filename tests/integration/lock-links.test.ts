import type { UID } from '@strapi/strapi';

import { graphNodes, type Edge } from './factory/gdpr-graph';
import { bootKnocker } from './factory/knocker';
import { makeOwned, sampleData, setState, type Made } from './factory/owned-document';
import { answerOf, type Knocker } from './factory/door';

interface Relation {
  readonly inversedBy?: string;
  readonly mappedBy?: string;
}

describe('no link to an anonymised document is made or cut from the other side', () => {
  let who: Knocker;
  let edges: Edge[];
  let spare: Made;

  beforeAll(async () => {
    who = await bootKnocker();
    spare = await makeOwned(who.app.strapi, 'api::contact.contact');
    edges = [...graphNodes(who.app.strapi).values()]
      .flatMap(({ edges: own }) => own)
      .filter(({ kind, path }) => kind === 'relation' && path.length === 1);
  });
  afterAll(() => who.app.destroy());

  /** A new owner; where it is no person itself, it belongs to the spare one. */
  const newOwner = ({ owner }: Edge): Promise<Made> =>
    graphNodes(who.app.strapi).get(owner)?.root
      ? makeOwned(who.app.strapi, owner)
      : makeOwned(who.app.strapi, owner, spare);
  const documents = (uid: string) =>
    who.app.strapi.documents(uid as UID.CollectionType) as never as Record<
      'create' | 'update',
      (params: object) => Promise<{ documentId: string; id: number }>
    >;
  const name = ({ child, owner, path }: Edge) => `${child} ${path[0]} ${owner}`;
  const attributeOf = ({ path }: Edge) => path[0] ?? '';
  const inverseOf = ({ holder, path }: Edge): string | undefined => {
    const relation = who.app.strapi.getModel(holder as UID.Schema).attributes[
      path[0] ?? ''
    ] as Relation;
    return relation.inversedBy ?? relation.mappedBy;
  };

  /** The answer for every edge, once with all documents open, and once with some of them locked. */
  const matrix = async (
    story: (
      edge: Edge,
    ) => Promise<{ lock: readonly Made[]; write: () => Promise<unknown> } | undefined>,
  ): Promise<void> => {
    const answers: Record<string, string> = {};
    const expected: Record<string, string> = {};
    for (const edge of edges) {
      const told = await story(edge);
      if (!told) continue;
      await setState(who.app.strapi, told.lock, 'anonymised');
      const locked = await answerOf(told.write);
      await setState(who.app.strapi, told.lock, null);
      answers[name(edge)] = `${locked}, then ${await answerOf(told.write)}`;
      expected[name(edge)] = 'E_GDPR_LOCKED, then open';
    }
    expect(answers).toEqual(expected);
    expect(Object.keys(answers).length).toBeGreaterThan(15);
  };

  test('a new row for an anonymised owner', () =>
    matrix(async (edge) => {
      const owner = await newOwner(edge);
      const write = () =>
        documents(edge.child).create({
          data: {
            ...sampleData(who.app.strapi, edge.child),
            [attributeOf(edge)]: { connect: [{ documentId: owner.documentId }] },
          },
        });
      return edge.holder === edge.child ? { lock: [owner], write } : undefined;
    }));

  test('a row that moves to an anonymised owner', () =>
    matrix(async (edge) => {
      const owner = await newOwner(edge);
      const child = await makeOwned(who.app.strapi, edge.child, spare);
      const write = () =>
        documents(edge.child).update({
          documentId: child.documentId,
          data: { [attributeOf(edge)]: [owner.documentId] },
        });
      return { lock: [owner], write };
    }));

  test('the same through db.query, with row ids', () =>
    matrix(async (edge) => {
      const owner = await newOwner(edge);
      const child = await makeOwned(who.app.strapi, edge.child, spare);
      const data = { [attributeOf(edge)]: { connect: [{ id: owner.id }] } };
      return {
        lock: [owner],
        write: () => who.app.strapi.db.query(edge.child).update({ where: { id: child.id }, data }),
      };
    }));

  test('the same through updateRelations and attachRelations of the repository', () =>
    matrix(async (edge) => {
      const owner = await newOwner(edge);
      const child = await makeOwned(who.app.strapi, edge.child, spare);
      const query = who.app.strapi.db.query(edge.child);
      return {
        lock: [owner],
        write: () =>
          query.updateRelations(child.id, { [attributeOf(edge)]: { set: [{ id: owner.id }] } }),
      };
    }));

  test('an owner that takes an anonymised row', () =>
    matrix(async (edge) => {
      const inverse = inverseOf(edge);
      if (!inverse) return undefined;
      const owner = await newOwner(edge);
      const child = await makeOwned(who.app.strapi, edge.child, spare);
      const write = () =>
        documents(edge.owner).update({
          documentId: owner.documentId,
          data: { [inverse]: { connect: [child.documentId] } },
        });
      return { lock: [child], write };
    }));

  test('an owner that lets an anonymised row go', () =>
    matrix(async (edge) => {
      const inverse = inverseOf(edge);
      if (!inverse) return undefined;
      const owner = await newOwner(edge);
      const child = await makeOwned(who.app.strapi, edge.child, spare);
      await documents(edge.child).update({
        documentId: child.documentId,
        data: { [attributeOf(edge)]: [owner.documentId] },
      });
      const write = () =>
        documents(edge.owner).update({
          documentId: owner.documentId,
          data: { [inverse]: { disconnect: [child.documentId] } },
        });
      return { lock: [child], write };
    }));

  test('an owner whose list is replaced without an anonymised row', () =>
    matrix(async (edge) => {
      const inverse = inverseOf(edge);
      if (!inverse) return undefined;
      const owner = await newOwner(edge);
      const child = await makeOwned(who.app.strapi, edge.child, spare);
      await documents(edge.child).update({
        documentId: child.documentId,
        data: { [attributeOf(edge)]: [owner.documentId] },
      });
      return {
        lock: [child],
        write: () =>
          documents(edge.owner).update({ documentId: owner.documentId, data: { [inverse]: [] } }),
      };
    }));

  test('another owner that would take a row away from an anonymised one', () =>
    matrix(async (edge) => {
      const inverse = inverseOf(edge);
      const { relation } = who.app.strapi.getModel(edge.holder as UID.Schema).attributes[
        attributeOf(edge)
      ] as { relation?: string };
      if (!inverse || !['manyToOne', 'oneToOne'].includes(relation ?? '')) return undefined;
      const [owner, other] = [await newOwner(edge), await newOwner(edge)];
      const child = await makeOwned(who.app.strapi, edge.child, spare);
      await documents(edge.child).update({
        documentId: child.documentId,
        data: { [attributeOf(edge)]: [owner.documentId] },
      });
      const write = () =>
        documents(edge.owner).update({
          documentId: other.documentId,
          data: { [inverse]: { connect: [child.documentId] } },
        });
      return { lock: [owner], write };
    }));

  test('a link that is already there may be sent back as it is', async () => {
    const { strapi } = who.app;
    const [edge] = edges.filter((one) => inverseOf(one) && one.holder === one.child);
    if (!edge) throw new Error('the graph has no such edge');
    const owner = await makeOwned(strapi, edge.owner);
    const child = await makeOwned(strapi, edge.child);
    const data = { [attributeOf(edge)]: [owner.documentId] };
    await documents(edge.child).update({ documentId: child.documentId, data });
    await setState(strapi, [owner], 'anonymised');
    expect(
      await answerOf(() => documents(edge.child).update({ documentId: child.documentId, data })),
    ).toBe('open');
  });
});
