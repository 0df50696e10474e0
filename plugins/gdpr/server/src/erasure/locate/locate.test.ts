import { locate, type Seed } from './locate';
import { keyOf } from './located';
import { worldOf, type World } from './memory-graph.fixture';

async function find(
  world: World,
  ...seeds: readonly (readonly [uid: string, documentId: string])[]
) {
  const { graph, reader } = worldOf(world);
  const located = await locate(
    reader,
    graph,
    seeds.map(([uid, documentId]): Seed => ({ uid, documentId })),
  );
  return {
    leaving: [...located.leaving]
      .flatMap(([uid, found]) => [...found.keys()].map((id) => keyOf(uid, id)))
      .sort(),
    shared: located.shared.map(({ uid, documentId }) => keyOf(uid, documentId)).sort(),
    detached: located.detachments
      .flatMap(({ edge, pairs }) =>
        pairs.map(({ child, owner }) => `${edge.child}:${child}>${edge.owner}:${owner}`),
      )
      .sort(),
    located,
  };
}

const CHAIN: World = {
  documents: {
    person: { anna: [1], bert: [2] },
    order: { o1: [1], o2: [2], o3: [3] },
    line: { l1: [1, 2], l2: [3] },
    remark: { r1: [1] },
  },
  ways: [
    {
      child: 'order',
      owner: 'person',
      pairs: [
        ['o1', 'anna'],
        ['o2', 'bert'],
        ['o3', 'anna'],
      ],
    },
    {
      child: 'line',
      owner: 'order',
      pairs: [
        ['l1', 'o1'],
        ['l2', 'o2'],
      ],
    },
    { child: 'remark', owner: 'line', pairs: [['r1', 'l1']] },
  ],
};

test('a chain leaves whole, and nobody else’s', async () => {
  const { leaving, shared, detached, located } = await find(CHAIN, ['person', 'anna']);
  expect(leaving).toEqual(['line|l1', 'order|o1', 'order|o3', 'person|anna', 'remark|r1']);
  expect([shared, detached]).toEqual([[], []]);
  const line = located.leaving.get('line')?.get('l1');
  expect(line?.rows.map(({ id }) => id)).toEqual([1, 2]);
  expect([...(line?.owners ?? [])]).toEqual(['order|o1']);
  expect(located.leaving.get('person')?.get('anna')?.owners.size).toBe(0);
});

test('what is owned may leave alone, without its owner', async () => {
  const { leaving, detached } = await find(CHAIN, ['order', 'o1']);
  expect(leaving).toEqual(['line|l1', 'order|o1', 'remark|r1']);
  expect(detached).toEqual([]);
});

test('a seed that does not exist takes nothing along', async () => {
  expect((await find(CHAIN, ['person', 'nobody'])).leaving).toEqual([]);
});

test('ids that are equal in two types are not confused', async () => {
  const world: World = {
    documents: { person: { same: [1], other: [2] }, order: { same: [1], other: [2] } },
    ways: [{ child: 'order', owner: 'person', pairs: [['other', 'same']] }],
  };
  expect((await find(world, ['person', 'same'])).leaving).toEqual(['order|other', 'person|same']);
});

const SHARED: World = {
  documents: {
    person: { anna: [1], bert: [2], cora: [3, 4] },
    household: { h: [7, 8] },
    remark: { ofHousehold: [1], ofBoth: [2] },
  },
  ways: [
    {
      child: 'household',
      owner: 'person',
      pairs: [
        ['h', 'anna'],
        ['h', 'bert'],
        ['h', 'cora'],
      ],
    },
    {
      child: 'remark',
      owner: 'household',
      pairs: [
        ['ofHousehold', 'h'],
        ['ofBoth', 'h'],
      ],
    },
    { child: 'remark', owner: 'person', pairs: [['ofBoth', 'anna']] },
  ],
};

describe('a row of two owners', () => {
  test('survives the first, detached in every version, and keeps what is its own', async () => {
    const { leaving, shared, detached } = await find(SHARED, ['person', 'anna']);
    expect(leaving).toEqual(['person|anna']);
    expect(shared).toContain('household|h');
    expect(detached).toContain('household:7>person:1');
    expect(detached).toContain('household:8>person:1');
    expect(detached.filter((pair) => pair.includes('person:2'))).toEqual([]);
  });

  test('leaves with the last of them', async () => {
    const { leaving, shared, detached } = await find(
      SHARED,
      ['person', 'anna'],
      ['person', 'bert'],
      ['person', 'cora'],
    );
    expect(leaving).toEqual([
      'household|h',
      'person|anna',
      'person|bert',
      'person|cora',
      'remark|ofBoth',
      'remark|ofHousehold',
    ]);
    expect([shared, detached]).toEqual([[], []]);
  });

  test('is never spared when it is what was asked for', async () => {
    const { leaving, shared } = await find(SHARED, ['household', 'h']);
    expect(leaving).toEqual(['household|h', 'remark|ofHousehold']);
    expect(shared).toEqual(['remark|ofBoth']);
  });
});

describe('a diamond', () => {
  const diamond = (bothOf: string): World => ({
    documents: {
      person: { anna: [1], bert: [2] },
      left: { l: [1] },
      right: { r: [1] },
      bottom: { b: [1] },
    },
    ways: [
      { child: 'left', owner: 'person', pairs: [['l', 'anna']] },
      {
        child: 'right',
        owner: 'person',
        pairs: [
          ['r', 'anna'],
          ['r', bothOf],
        ],
      },
      { child: 'bottom', owner: 'left', pairs: [['b', 'l']] },
      { child: 'bottom', owner: 'right', pairs: [['b', 'r']] },
    ],
  });

  test('leaves whole', async () => {
    const { leaving } = await find(diamond('anna'), ['person', 'anna']);
    expect(leaving).toEqual(['bottom|b', 'left|l', 'person|anna', 'right|r']);
  });

  test('with one side shared: the bottom stays with that side, cut from the other', async () => {
    const { leaving, shared, detached } = await find(diamond('bert'), ['person', 'anna']);
    expect(leaving).toEqual(['left|l', 'person|anna']);
    expect(shared).toEqual(['bottom|b', 'right|r']);
    expect(detached).toEqual(['bottom:1>left:1', 'right:1>person:1']);
  });
});

describe('circles', () => {
  const family = (stranger: string): World => ({
    documents: { person: { anna: [1], bert: [2] }, folder: { top: [1], mid: [2], low: [3] } },
    ways: [
      {
        child: 'folder',
        owner: 'person',
        pairs: [
          ['top', 'anna'],
          ['mid', stranger],
        ],
      },
      {
        child: 'folder',
        owner: 'folder',
        pairs: [
          ['mid', 'top'],
          ['low', 'mid'],
          ['top', 'low'],
        ],
      },
    ],
  });

  test('a type that owns itself in a circle leaves whole', async () => {
    const { leaving } = await find(family('anna'), ['person', 'anna']);
    expect(leaving).toEqual(['folder|low', 'folder|mid', 'folder|top', 'person|anna']);
  });

  test('one stranger in the circle keeps all of it', async () => {
    const { leaving, shared, detached } = await find(family('bert'), ['person', 'anna']);
    expect(leaving).toEqual(['person|anna']);
    expect(shared).toEqual(['folder|low', 'folder|mid', 'folder|top']);
    expect(detached).toEqual(['folder:1>person:1']);
  });

  test('two types that own each other', async () => {
    const world: World = {
      documents: { person: { anna: [1] }, a: { a1: [1], a2: [2] }, b: { b1: [1], b2: [2] } },
      ways: [
        { child: 'a', owner: 'person', pairs: [['a1', 'anna']] },
        {
          child: 'b',
          owner: 'a',
          pairs: [
            ['b1', 'a1'],
            ['b2', 'a2'],
          ],
        },
        {
          child: 'a',
          owner: 'b',
          pairs: [
            ['a2', 'b1'],
            ['a1', 'b2'],
          ],
        },
      ],
    };
    expect((await find(world, ['person', 'anna'])).leaving).toEqual([
      'a|a1',
      'a|a2',
      'b|b1',
      'b|b2',
      'person|anna',
    ]);
  });
});

describe('what an edge says', () => {
  const world = (onErase: 'keep' | 'detach'): World => ({
    documents: { person: { anna: [1], bert: [2] }, order: { o: [1], p: [2] }, line: { l: [1] } },
    ways: [
      { child: 'order', owner: 'person', onErase, pairs: [['o', 'anna']] },
      { child: 'order', owner: 'person', pairs: [['p', 'anna']] },
      { child: 'order', owner: 'person', onErase, pairs: [['p', 'bert']] },
      { child: 'line', owner: 'order', pairs: [['l', 'o']] },
    ],
  });

  test('detach: the row stays, with what it owns, and the link is cut', async () => {
    const { leaving, shared, detached } = await find(world('detach'), ['person', 'anna']);
    expect(leaving).toEqual(['order|p', 'person|anna']);
    expect([shared, detached]).toEqual([[], ['order:1>person:1']]);
  });

  test('keep: the row stays, and so does the link', async () => {
    const { leaving, shared, detached } = await find(world('keep'), ['person', 'anna']);
    expect(leaving).toEqual(['order|p', 'person|anna']);
    expect([shared, detached]).toEqual([[], []]);
  });

  test('a type whose rows are kept takes nothing along', async () => {
    const { leaving } = await find({ ...CHAIN, kept: ['order'] }, ['person', 'anna']);
    expect(leaving).toEqual(['order|o1', 'order|o3', 'person|anna']);
  });
});
