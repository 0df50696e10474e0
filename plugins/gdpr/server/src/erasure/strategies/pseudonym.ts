import { createHmac } from 'node:crypto';
import type { Column, ComputedStrategy } from './strategy';

const MARK = 'anon-';
/** RFC 2606 reserves `.invalid`: no mail can ever reach it. */
const DOMAIN = '@anonymized.invalid';

/**
 * A keyed hash in place of the value: equal values of one attribute stay equal, so that rows can still be counted by
 * it, while without this installation's key no list of candidates can be tried against it. Values that differ by case
 * alone stay different: a unique index holds them both.
 */
export const pseudonym = {
  kind: 'computed',
  outcome: 'generalised',
  compute(value, column, { key }) {
    if (typeof value !== 'string' || isPseudonym(value, column)) return value;
    const hash = createHmac('sha256', key).update(`${column.domain}\0${value}`).digest('hex');
    if (column.type === 'email') return `${hash.slice(0, 32)}${DOMAIN}`;
    return `${MARK}${hash.slice(0, 32)}`;
  },
  leftover({ sql, name, type }) {
    return sql.connection.raw('?? is not null and ?? not like ?', [
      name,
      name,
      type === 'email' ? `%${DOMAIN}` : `${MARK}%`,
    ]);
  },
} satisfies ComputedStrategy;

const isPseudonym = (value: string, { type }: Column): boolean =>
  type === 'email'
    ? /^[0-9a-f]{32}@anonymized\.invalid$/.test(value)
    : /^anon-[0-9a-f]{32}$/.test(value);
