import { keepOppositeTag } from './keep-opposite-tag';
import type { HeldAttribute, HeldTypes } from './opposite-tag';

const relation = (
  name: string,
  target: string,
  over: Partial<HeldAttribute> = {},
): HeldAttribute => ({
  name,
  type: 'relation',
  target,
  targetAttribute: null,
  ...over,
});

const order = (tag?: unknown): HeldAttribute =>
  relation('person', 'api::person', {
    targetAttribute: 'orders',
    ...(tag === undefined ? {} : { pluginOptions: { gdpr: tag, i18n: { localized: true } } }),
  });

const person = (options?: Record<string, unknown>): HeldAttribute =>
  relation('orders', 'api::order', {
    targetAttribute: 'person',
    ...(options === undefined ? {} : { pluginOptions: options }),
  });

const types = (onOrder: HeldAttribute, onPerson: HeldAttribute): HeldTypes => ({
  'api::order': { uid: 'api::order', attributes: [onOrder] },
  'api::person': { uid: 'api::person', attributes: [onPerson] },
});

/** A store whose next action changes the types from `before` to `after`, as the builder would. */
function edit(before: HeldTypes, after: HeldTypes, payload: object) {
  let held = before;
  const dispatched: { type: string; payload?: unknown }[] = [];
  const store = {
    getState: () => ({
      'content-type-builder_dataManagerProvider': { current: { contentTypes: held } },
    }),
    dispatch: (action: { type: string; payload?: unknown }) => dispatched.push(action),
  };
  const next = () => {
    held = after;
    return 'done';
  };
  const result = keepOppositeTag()(store)(next)({ type: 'data-manager/editAttribute', payload });
  expect(result).toBe('done');
  return dispatched;
}

const EDIT = {
  forTarget: 'contentType',
  targetUid: 'api::order',
  name: 'person',
  attributeToSet: { name: 'person' },
};

test('puts the other side’s own tag back over the copy', () => {
  const before = types(order({ edge: 'ownedBy' }), person({ gdpr: { edge: 'owns' } }));
  const after = types(order({ edge: 'ownedBy' }), person({ gdpr: { edge: 'ownedBy' }, i18n: {} }));
  expect(edit(before, after, EDIT)).toEqual([
    {
      type: 'data-manager/applyChange',
      payload: {
        action: 'update',
        schema: { uid: 'api::person', attributes: [person({ gdpr: { edge: 'owns' }, i18n: {} })] },
      },
    },
  ]);
});

test('leaves no trace of a copy on a side that had no tag', () => {
  const before = types(order({ edge: 'ownedBy' }), person());
  const after = types(order({ edge: 'ownedBy' }), person({ gdpr: { edge: 'ownedBy' } }));
  expect(edit(before, after, EDIT)).toMatchObject([
    { payload: { schema: { attributes: [person()] } } },
  ]);
  expect(JSON.stringify(edit(before, after, EDIT))).not.toContain('pluginOptions');
});

test('follows a relation that is renamed', () => {
  const before = types(order({ edge: 'ownedBy' }), person({ gdpr: { edge: 'owns' } }));
  const renamed = relation('buyer', 'api::person', { targetAttribute: 'orders' });
  const after = types(renamed, person({ gdpr: { edge: 'ownedBy' } }));
  const payload = { ...EDIT, attributeToSet: { name: 'buyer' } };
  expect(edit(before, after, payload)).toHaveLength(1);
});

test.each([
  ['an edit that copied nothing', types(order(), person()), EDIT],
  [
    'an edit inside a component',
    types(order(), person({ gdpr: 1 })),
    { ...EDIT, forTarget: 'component' },
  ],
  ['an edit of no known shape', types(order(), person({ gdpr: 1 })), { forTarget: 'contentType' }],
])('changes nothing after %s', (_name, after, payload) => {
  expect(edit(types(order(), person()), after, payload)).toEqual([]);
});

test('lets every other action through', () => {
  const seen: unknown[] = [];
  const store = { getState: () => undefined, dispatch: () => undefined };
  keepOppositeTag()(store)((action) => seen.push(action))({ type: 'anything' });
  expect(seen).toEqual([{ type: 'anything' }]);
});
