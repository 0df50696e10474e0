import type { StoredException } from './exception-store';

/** A day as exceptions count them, UTC. */
export const dayOf = (moment: Date): string => moment.toISOString().slice(0, 10);

/** Whether an exception still holds: its last day is included. */
export const isInForce = ({ until }: Pick<StoredException, 'until'>, now: Date): boolean =>
  until === undefined || dayOf(now) <= until;

/** The exception of a field, if one is in force. */
export const exceptionOf = (
  open: readonly StoredException[],
  { uid, attribute }: Pick<StoredException, 'uid' | 'attribute'>,
  now: Date,
): StoredException | undefined =>
  open.find((one) => one.uid === uid && one.attribute === attribute && isInForce(one, now));
