import type { SubjectGraph } from '../../subject-graph';
import { worldOf, type Documents } from '../locate/memory-graph.fixture';
import type { ErasurePlan } from './erasure-plan';
import { planHash } from './plan-hash';

const graphWith = (documents: Documents): SubjectGraph => worldOf({ documents, ways: [] }).graph;
const GRAPH = graphWith({ person: {} });

type Changes = Partial<Omit<ErasurePlan, 'located'>> & {
  rows?: readonly { id: number; documentId: string; updatedAt: unknown; state: string }[];
  shared?: readonly string[];
};

const ROWS = [
  { id: 1, documentId: 'a', updatedAt: 1000, state: '' },
  { id: 2, documentId: 'b', updatedAt: 2000, state: '' },
];

function planWith({ rows = ROWS, shared = ['x', 'y'], ...changes }: Changes = {}): ErasurePlan {
  const documents = rows.map((row) => {
    const { documentId } = row;
    return [
      documentId,
      { uid: 'person', documentId, rows: [row], owners: new Set<string>() },
    ] as const;
  });
  return {
    mode: 'anonymise',
    located: {
      leaving: new Map([['person', new Map(documents)]]),
      shared: shared.map((documentId) => ({ uid: 'order', documentId, otherOwners: 1 })),
      detachments: [],
    },
    treatments: new Map([['person', 'anonymise']]),
    updates: [{ uid: 'person', kind: 'type', ids: [1, 2], fields: [] }],
    deletions: [{ uid: 'line', kind: 'type', ids: [7, 8] }],
    componentLinks: [],
    media: { unlink: [1, 2], files: [fileOf(1), fileOf(2)], keptElsewhere: 0 },
    ...changes,
  };
}

const fileOf = (id: number) => ({ id, size: 1, provider: 'local', entity: {} });

test('the order in which the database answered makes no difference', () => {
  const other = planWith({
    rows: [...ROWS].reverse(),
    shared: ['y', 'x'],
    updates: [{ uid: 'person', kind: 'type', ids: [2, 1], fields: [] }],
    deletions: [{ uid: 'line', kind: 'type', ids: [8, 7] }],
    media: { unlink: [2, 1], files: [fileOf(2), fileOf(1)], keptElsewhere: 0 },
  });
  expect(planHash(other, GRAPH)).toBe(planHash(planWith(), GRAPH));
});

test.each<[string, Changes]>([
  ['the mode', { mode: 'delete' }],
  ['a row more', { rows: [...ROWS, { id: 3, documentId: 'c', updatedAt: 1, state: '' }] }],
  ['a row less', { rows: ROWS.slice(1) }],
  ['a row edited since', { rows: ROWS.map((row) => ({ ...row, updatedAt: 1001 })) }],
  ['a row anonymised since', { rows: ROWS.map((row) => ({ ...row, state: 'anonymised' })) }],
  ['another row of the same document', { rows: ROWS.map((row) => ({ ...row, id: row.id + 5 })) }],
  ['somebody else owning a row', { shared: ['x'] }],
  ['another row to treat', { updates: [{ uid: 'person', kind: 'type', ids: [1], fields: [] }] }],
  ['another row to delete', { deletions: [{ uid: 'line', kind: 'type', ids: [7, 9] }] }],
  [
    'a file more',
    { media: { unlink: [1, 2], files: [fileOf(1), fileOf(2), fileOf(3)], keptElsewhere: 0 } },
  ],
  [
    'a file that is used elsewhere now',
    { media: { unlink: [1, 2], files: [fileOf(1)], keptElsewhere: 1 } },
  ],
  [
    'a link to a file more',
    { media: { unlink: [1], files: [fileOf(1), fileOf(2)], keptElsewhere: 0 } },
  ],
])('%s makes another plan of it', (_what, changes) => {
  expect(planHash(planWith(changes), GRAPH)).not.toBe(planHash(planWith(), GRAPH));
});

test('so do other tags', () => {
  expect(planHash(planWith(), graphWith({ person: {}, order: {} }))).not.toBe(
    planHash(planWith(), GRAPH),
  );
});

test('a moment is the same as a date of PostgreSQL, wherever it was read', () => {
  const at = new Date('2026-11-22T10:00:00.123Z');
  const dated = (updatedAt: unknown) =>
    planHash(planWith({ rows: ROWS.map((row) => ({ ...row, updatedAt })) }), GRAPH);
  expect(dated(at)).toBe(dated(new Date(at.getTime())));
  expect(dated(at)).not.toBe(dated(new Date(at.getTime() + 1)));
});
