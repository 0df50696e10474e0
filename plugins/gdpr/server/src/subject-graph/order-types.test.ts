import fc from 'fast-check';
import { orderTypes } from './order-types';
import { reachedFrom } from './reach';

const UIDS = ['a', 'b', 'c', 'd', 'e', 'f'];
const uid = fc.constantFrom(...UIDS);
const edges = fc.array(fc.record({ child: uid, owner: uid }), { maxLength: 14 });

test('owners come before what they own, and each type comes once', () => {
  fc.assert(
    fc.property(edges, (list) => {
      const order = orderTypes(UIDS, list);
      expect(order.flat().sort()).toEqual(UIDS);
      const place = new Map(
        order.flatMap((group, index) => group.map((member) => [member, index] as const)),
      );
      for (const { child, owner } of list)
        expect(place.get(owner)).toBeLessThanOrEqual(place.get(child) ?? -1);
    }),
  );
});

test('two types share a group exactly when each leads to the other', () => {
  fc.assert(
    fc.property(edges, (list) => {
      const groups = orderTypes(UIDS, list);
      const together = (left: string, right: string) =>
        groups.some((group) => group.includes(left) && group.includes(right));
      for (const left of UIDS) {
        for (const right of UIDS) {
          const circle =
            reachedFrom([left], list).has(right) && reachedFrom([right], list).has(left);
          expect(together(left, right)).toBe(circle);
        }
      }
    }),
  );
});
