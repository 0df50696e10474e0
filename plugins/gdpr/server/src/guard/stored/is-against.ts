import type { Core } from '@strapi/types';
import type { Data, Question } from '../judge/judgement';
import { isHeld } from '../rule';

type Asks = Question['asks'];

/** Whether one of the rows selected would be against the rule; one query, however many there are. */
export async function isAgainst(
  strapi: Core.Strapi,
  { uid, where }: { readonly uid: string; readonly where: unknown },
  asks: Asks,
): Promise<boolean> {
  if (asks.kind === 'value' && !SCALARS.has(asks.field.type))
    return holdsSomething(strapi, { uid, where }, asks.field.attribute);
  const against = asks.kind === 'condition' ? unmetWhere(asks.unmet) : heldWhere(asks.field);
  const row = await strapi.db
    .queryBuilder(uid)
    .init({ where: { $and: [where ?? {}, against] }, select: ['id'] })
    .first()
    .execute<object | null>();
  return row !== null;
}

const TEXTS = ['string', 'text', 'richtext', 'uid', 'email', 'enumeration', 'password'];
/** What a column compares by itself. */
const SCALARS: ReadonlySet<string> = new Set([
  ...TEXTS,
  ...['integer', 'biginteger', 'float', 'decimal', 'boolean'],
  ...['date', 'time', 'datetime', 'timestamp'],
]);

/** The condition is unmet where one of the siblings is empty, or is something else. */
const unmetWhere = (unmet: Readonly<Record<string, readonly unknown[]>>): object => ({
  $or: Object.entries(unmet).flatMap(([name, values]) => [
    { [name]: { $null: true } },
    { [name]: { $notIn: [...values] } },
  ]),
});

const heldWhere = ({ attribute, type }: { attribute: string; type: string }): object => ({
  $and: [
    { [attribute]: { $notNull: true } },
    ...(TEXTS.includes(type) ? [{ [attribute]: { $ne: '' } }] : []),
  ],
});

async function holdsSomething(
  strapi: Core.Strapi,
  { uid, where }: { readonly uid: string; readonly where: unknown },
  attribute: string,
): Promise<boolean> {
  const isLink = strapi.db.metadata.get(uid).attributes[attribute]?.type === 'relation';
  const rows = await strapi.db
    .queryBuilder(uid)
    .init({ where, ...(isLink ? { populate: { [attribute]: true } } : {}) })
    .execute<Data[]>();
  return rows.some((row) => isHeld(row[attribute]));
}
