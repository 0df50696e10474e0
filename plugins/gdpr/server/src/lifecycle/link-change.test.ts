import { changedEnds, endKey, readLinkChange } from './link-change';

const UID = 'api::order.order';
const key = (id: number) => endKey(UID, id);
const keys = (...ids: number[]) => new Set(ids.map(key));

const ends = (value: unknown) => {
  const change = readLinkChange(value);
  return (
    change && {
      set: change.set?.map(({ id }) => id),
      connect: change.connect.map(({ id }) => id),
      disconnect: change.disconnect.map(({ id }) => id),
    }
  );
};

describe('what a caller asks of a relation', () => {
  test.each([
    [undefined, undefined],
    [null, { set: [], connect: [], disconnect: [] }],
    [7, { set: ['7'], connect: [], disconnect: [] }],
    ['7', { set: ['7'], connect: [], disconnect: [] }],
    [{ id: 7 }, { set: ['7'], connect: [], disconnect: [] }],
    [[1, { id: 2 }], { set: ['1', '2'], connect: [], disconnect: [] }],
    [{ set: [] }, { set: [], connect: [], disconnect: [] }],
    [{ set: [{ id: 3 }] }, { set: ['3'], connect: [], disconnect: [] }],
    [
      { connect: [{ id: 1 }], disconnect: [2] },
      { set: undefined, connect: ['1'], disconnect: ['2'] },
    ],
    [{ connect: [], disconnect: [] }, undefined],
    [{ set: null }, undefined],
  ])('%j', (value, expected) => {
    expect(ends(value)).toEqual(expected);
  });

  test('a polymorphic end says its type', () => {
    expect(readLinkChange([{ id: 1, __type: UID }])?.set).toEqual([{ id: '1', type: UID }]);
  });
});

describe('the locked rows that gain or lose a link', () => {
  const typed = (value: unknown) => {
    const change = readLinkChange(value) ?? { set: undefined, connect: [], disconnect: [] };
    const withType = (list: readonly { id: string }[]) => list.map(({ id }) => ({ id, type: UID }));
    return {
      set: change.set && withType(change.set),
      connect: withType(change.connect),
      disconnect: withType(change.disconnect),
    };
  };
  const changed = (value: unknown, state: Omit<Parameters<typeof changedEnds>[1], 'toOne'>) =>
    changedEnds(typed(value), { ...state, toOne: false });

  test.each([
    {
      story: 'a locked row is linked',
      value: { connect: [1] },
      linked: [],
      locked: [1],
      changes: [1],
    },
    {
      story: 'an open row is linked',
      value: { connect: [2] },
      linked: [],
      locked: [],
      changes: [],
    },
    {
      story: 'what is linked is linked again',
      value: { connect: [1] },
      linked: [1],
      locked: [1],
      changes: [],
    },
    {
      story: 'a locked row is let go',
      value: { disconnect: [1] },
      linked: [1],
      locked: [1],
      changes: [1],
    },
    {
      story: 'what is not linked is let go',
      value: { disconnect: [1] },
      linked: [],
      locked: [1],
      changes: [],
    },
    {
      story: 'the list comes back as it was',
      value: { set: [1, 2] },
      linked: [1],
      locked: [1],
      changes: [],
    },
    {
      story: 'the list loses a locked row',
      value: { set: [2] },
      linked: [1],
      locked: [],
      changes: [1],
    },
    {
      story: 'the list gains a locked row',
      value: { set: [1, 2] },
      linked: [],
      locked: [1],
      changes: [1],
    },
    { story: 'the list is cleared', value: null, linked: [1], locked: [], changes: [1] },
  ])('$story', ({ value, linked, locked, changes }) => {
    expect(changed(value, { linked: keys(...linked), locked: keys(...locked) })).toEqual(
      changes.map(key),
    );
  });

  test('linking another row to a to-one relation cuts the one it had', () => {
    const state = { linked: keys(1), locked: keys(), toOne: true };
    expect(changedEnds(typed({ connect: [2] }), state)).toEqual([key(1)]);
  });
});
