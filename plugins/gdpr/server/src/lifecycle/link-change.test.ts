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
  const changed = (value: unknown, linked: Set<string>, locked: Set<string>, toOne = false) =>
    changedEnds(typed(value), { linked, locked, toOne });

  test.each([
    ['a locked row is linked', { connect: [1] }, keys(), keys(1), [key(1)]],
    ['an open row is linked', { connect: [2] }, keys(), keys(), []],
    ['a linked locked row is linked again', { connect: [1] }, keys(1), keys(1), []],
    ['a linked locked row is unlinked', { disconnect: [1] }, keys(1), keys(1), [key(1)]],
    ['a locked row that was not linked is unlinked', { disconnect: [1] }, keys(), keys(1), []],
    ['the whole set comes back as it was', { set: [1, 2] }, keys(1), keys(1), []],
    ['the set loses a locked row', { set: [2] }, keys(1), keys(), [key(1)]],
    ['the set gains a locked row', { set: [1, 2] }, keys(), keys(1), [key(1)]],
    ['all links are cleared', null, keys(1), keys(), [key(1)]],
  ] as const)('%s', (_case, value, linked, locked, expected) => {
    expect(changed(value, linked, locked)).toEqual(expected);
  });

  test('linking another row to a to-one relation cuts the one it had', () => {
    expect(changed({ connect: [2] }, keys(1), keys(), true)).toEqual([key(1)]);
  });
});
