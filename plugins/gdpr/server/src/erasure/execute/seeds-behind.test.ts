import { locate, type Seed } from '../locate/locate';
import { worldOf, type World } from '../locate/memory-graph.fixture';
import { seedsBehind } from './seeds-behind';

const WORLD: World = {
  documents: {
    person: { anna: [1, 2], bert: [3], carl: [4] },
    project: { roof: [1], car: [2], both: [3] },
    contract: { one: [1], two: [2], shared: [3] },
  },
  ways: [
    {
      child: 'project',
      owner: 'person',
      pairs: [
        ['roof', 'anna'],
        ['car', 'bert'],
        ['both', 'anna'],
        ['both', 'bert'],
      ],
    },
    {
      child: 'contract',
      owner: 'project',
      pairs: [
        ['one', 'roof'],
        ['two', 'car'],
        ['shared', 'both'],
      ],
    },
  ],
};
const people = (...ids: string[]): Seed[] =>
  ids.map((documentId) => ({ uid: 'person', documentId }));

test.each([
  ['the person two levels up', ['one'], ['anna']],
  ['both of two owners', ['shared'], ['anna', 'bert']],
  ['all that are concerned by several', ['one', 'two'], ['anna', 'bert']],
  ['nobody, for what does not leave', ['unknown'], []],
])('finds %s', async (...[, contracts, expected]) => {
  const { graph, reader } = worldOf(WORLD);
  const seeds = people('anna', 'bert', 'carl');
  const located = await locate(reader, graph, seeds);
  const documents = contracts.map((documentId) => ({ uid: 'contract', documentId }));
  const found = await seedsBehind(reader, graph, { plan: { located }, documents, seeds });
  expect(found.map(({ documentId }) => documentId)).toEqual(expected);
});

test('a seed is behind itself', async () => {
  const { graph, reader } = worldOf(WORLD);
  const seeds = people('anna', 'bert');
  const plan = { located: await locate(reader, graph, seeds) };
  const found = await seedsBehind(reader, graph, { plan, documents: people('bert'), seeds });
  expect(found).toEqual(people('bert'));
});
