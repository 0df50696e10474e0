import type { LocatedDocument } from '../locate/located';
import type { ErasurePlan } from './erasure-plan';
import { addTotals, totalsOf } from './totals';

const documentOf = (uid: string, documentId: string, rows: number): [string, LocatedDocument] => [
  documentId,
  {
    uid,
    documentId,
    rows: Array.from({ length: rows }, (_, id) => ({ id, documentId, updatedAt: '', state: '' })),
    owners: new Set(),
  },
];

const PLAN: ErasurePlan = {
  mode: 'delete',
  located: {
    leaving: new Map([
      ['person', new Map([documentOf('person', 'a', 2), documentOf('person', 'b', 1)])],
      ['line', new Map([documentOf('line', 'a', 1)])],
    ]),
    shared: ['a', 'b'].map((documentId) => ({ uid: 'line', documentId, otherOwners: 1 })),
    detachments: [],
  },
  treatments: new Map([
    ['person', 'delete'],
    ['line', 'keep'],
    ['order', 'delete'],
  ]),
  updates: [],
  deletions: [],
  componentLinks: [],
  media: { unlink: [], files: [], keptElsewhere: 0 },
};

test('documents are counted apart from their versions, by type and action', () => {
  expect(totalsOf(PLAN)).toEqual([
    { uid: 'line', action: 'detach', documents: 2, rows: 2 },
    { uid: 'line', action: 'keep', documents: 1, rows: 1 },
    { uid: 'order', action: 'delete', documents: 0, rows: 0 },
    { uid: 'person', action: 'delete', documents: 2, rows: 3 },
  ]);
});

test('two chunks add up, whatever the order', () => {
  const totals = totalsOf(PLAN);
  const other = [{ uid: 'person', action: 'delete' as const, documents: 1, rows: 1 }];
  expect(addTotals(totals, other)).toEqual(addTotals(other, totals));
  expect(addTotals(totals, other).at(-1)).toEqual({
    uid: 'person',
    action: 'delete',
    documents: 3,
    rows: 4,
  });
  expect(addTotals(totals, [])).toEqual(totals);
});
