import type { OwnerTag } from '../../../shared/contracts/tags';

/** An owner in one short line: `person`, `recipient = email`, `model + record_id`. */
export function ownerText(owner: OwnerTag): string {
  if (typeof owner === 'string') return owner;
  if ('match' in owner) {
    const pairs = Object.entries(owner.match).map(([own, theirs]) => `${own} = ${theirs}`);
    return pairs.join(', ') + (owner.of ? ` (${owner.of})` : '');
  }
  return `${owner.type} + ${owner.id}`;
}
