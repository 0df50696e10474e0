import fc from 'fast-check';
import { locate } from './locate';
import { keyOf } from './located';
import { worldOf, type Way, type World } from './memory-graph.fixture';

const TYPES = ['a', 'b', 'c', 'd'] as const;
const NAMES = ['x', 'y', 'z'] as const;

/** Every type holds the same document and row ids: a confusion of types would show. */
const documents = Object.fromEntries(TYPES.map((uid) => [uid, { x: [1], y: [2, 3], z: [4] }]));

const way = fc.record({
  child: fc.constantFrom(...TYPES),
  owner: fc.constantFrom(...TYPES),
  onErase: fc.constantFrom(
    'cascade' as const,
    'cascade' as const,
    'cascade' as const,
    'detach' as const,
    'keep' as const,
  ),
  pairs: fc.array(fc.tuple(fc.constantFrom(...NAMES), fc.constantFrom(...NAMES)), { maxLength: 4 }),
});
const ways = fc.array(way, { maxLength: 7 });
const seeds = fc.uniqueArray(
  fc.record({ uid: fc.constantFrom(...TYPES), documentId: fc.constantFrom(...NAMES) }),
  {
    minLength: 1,
    maxLength: 3,
    selector: ({ uid, documentId }) => keyOf(uid, documentId),
  },
);
type Seeds = typeof seeds extends fc.Arbitrary<infer S> ? S : never;

async function find(world: World, from: Seeds, order?: readonly (readonly string[])[]) {
  const { graph, reader } = worldOf(world);
  const located = await locate(reader, order ? { ...graph, order } : graph, from);
  return {
    leaving: [...located.leaving]
      .flatMap(([uid, found]) => [...found.keys()].map((id) => keyOf(uid, id)))
      .sort(),
    shared: located.shared.map(({ uid, documentId }) => keyOf(uid, documentId)).sort(),
    detached: located.detachments
      .flatMap(({ edge, pairs }) =>
        pairs.map((pair) => `${edge.child}${pair.child}>${edge.owner}${pair.owner}`),
      )
      .sort(),
  };
}

/** The definition, word by word: all that is reached, minus whatever has an owner outside, until nothing changes. */
function expected(all: readonly Way[], from: Seeds) {
  const asked = new Set(from.map(({ uid, documentId }) => keyOf(uid, documentId)));
  const links = all
    .filter(({ onErase }) => onErase === 'cascade')
    .flatMap(({ child, owner, pairs }) =>
      pairs.map(([c, o]) => [keyOf(child, c), keyOf(owner, o)] as const),
    );
  const reached = new Set(asked);
  for (let size = -1; size !== reached.size; ) {
    size = reached.size;
    for (const [child, owner] of links) if (reached.has(owner)) reached.add(child);
  }
  const leaving = new Set(reached);
  for (let size = -1; size !== leaving.size; ) {
    size = leaving.size;
    for (const [child, owner] of links)
      if (!leaving.has(owner) && !asked.has(child)) leaving.delete(child);
  }
  return [...leaving].sort();
}

const runs = { numRuns: 600 };

test('exactly what the definition says leaves, in any graph', () =>
  fc.assert(
    fc.asyncProperty(ways, seeds, async (all, from) => {
      expect((await find({ documents, ways: all }, from)).leaving).toEqual(expected(all, from));
    }),
    runs,
  ));

test('the order of types and edges changes nothing', () =>
  fc.assert(
    fc.asyncProperty(ways, seeds, fc.infiniteStream(fc.nat()), async (all, from, stream) => {
      const shuffled = <T>(list: readonly T[]): T[] =>
        list
          .map((item) => ({ item, key: Number(stream.next().value) }))
          .sort((a, b) => a.key - b.key)
          .map(({ item }) => item);
      const once = await find({ documents, ways: all }, from);
      const permuted = Object.fromEntries(shuffled(Object.entries(documents)));
      expect(await find({ documents: permuted, ways: shuffled(all) }, shuffled(from))).toEqual(
        once,
      );
      // all types in one group is the most general order there is
      expect((await find({ documents, ways: all }, from, [shuffled(TYPES)])).leaving).toEqual(
        once.leaving,
      );
    }),
    runs,
  ));

test('a link is cut where its owner leaves, its child stays, and its edge does not say keep', () =>
  fc.assert(
    fc.asyncProperty(ways, seeds, async (all, from) => {
      const { leaving, shared, detached } = await find({ documents, ways: all }, from);
      const gone = new Set(leaving);
      const cut = new Set(
        all
          .filter(({ onErase }) => onErase !== 'keep')
          .flatMap(({ child, owner, pairs }) =>
            pairs
              .filter(([c, o]) => gone.has(keyOf(owner, o)) && !gone.has(keyOf(child, c)))
              .flatMap(([c, o]) =>
                rowsOf(c).flatMap((cr) => rowsOf(o).map((or) => `${child}${cr}>${owner}${or}`)),
              ),
          ),
      );
      expect([...new Set(detached)]).toEqual([...cut].sort());
      expect(new Set(shared).size).toBe(shared.length);
      expect(shared.filter((key) => gone.has(key))).toEqual([]);
    }),
    runs,
  ));

const ROWS = { x: [1], y: [2, 3], z: [4] } as const;
const rowsOf = (documentId: string): readonly number[] => ROWS[documentId as keyof typeof ROWS];
