import type { Core } from '@strapi/types';
import type { CheckLine } from '../../../../shared/contracts/erasure';
import { anyOf } from '../../kernel/sql/any-of';
import type { Personal } from '../../kernel/personal';
import { inList } from '../../kernel/sql/in-list';
import type { Raw, Sql } from '../../kernel/sql/sql';
import { isDistinctive } from '../apply/identifiers';
import { rowWindows, type Window } from './row-windows';

type Place = CheckLine['places'][number];

/** Places named in a receipt at most, per table: enough to find the rule that is missing. */
const PLACES = 20;
const TEXT_TYPES = ['string', 'text', 'richtext', 'email', 'uid', 'json', 'blocks'];

/** What to look for. */
export interface Search {
  readonly identifiers: Personal<readonly string[]>;
  /** where others share the connection: the tables are read piece by piece, and this is waited for between two */
  readonly rest?: (() => Promise<void>) | undefined;
}

/**
 * Looks for the person's addresses and numbers in every text column of every table, tagged or not, file names
 * included. What is found belongs to rows that stay (somebody else's note, say): it is named, not changed.
 */
export async function searchResidual(
  strapi: Core.Strapi,
  sql: Sql,
  { identifiers, rest }: Search,
): Promise<CheckLine> {
  const needles = identifiers.reveal().filter(isDistinctive);
  const places: Place[] = [];
  let checked = 0;
  if (needles.length > 0) {
    for (const table of searchable(strapi)) {
      checked += table.columns.length;
      places.push(...(await searchTable(sql, table, { needles, rest })));
    }
  }
  return { name: 'residual', passed: places.length === 0, checked, left: places.length, places };
}

interface Searchable {
  readonly uid: string;
  readonly table: string;
  readonly hasDocumentId: boolean;
  readonly columns: readonly {
    readonly attribute: string;
    readonly name: string;
    readonly json: boolean;
  }[];
}

/** Sessions, settings and the like are searched too: everything that Strapi knows as a table. */
function searchable(strapi: Core.Strapi): Searchable[] {
  return [...strapi.db.metadata].flatMap(([uid, meta]) => {
    // a join table is its own uid, and holds ids and attribute names only
    if (uid === meta.tableName) return [];
    const columns = Object.entries(meta.attributes).flatMap(([attribute, declared]) => {
      const { type, columnName } = declared as {
        readonly type: string;
        readonly columnName?: string;
      };
      if (!TEXT_TYPES.includes(type) || attribute === 'documentId') return [];
      return [
        { attribute, name: columnName ?? attribute, json: type === 'json' || type === 'blocks' },
      ];
    });
    const hasDocumentId = 'documentId' in meta.attributes;
    return columns.length > 0 ? [{ uid, table: meta.tableName, hasDocumentId, columns }] : [];
  });
}

type Needles = readonly string[];

interface Hit {
  readonly id: number;
  readonly documentId?: string | null;
}

async function searchTable(
  sql: Sql,
  table: Searchable,
  { needles, rest }: Pick<Search, 'rest'> & { readonly needles: Needles },
): Promise<Place[]> {
  if (!rest) return placesOf(sql, table, { needles, hits: await hitsIn(sql, table, { needles }) });
  const places: Place[] = [];
  for await (const window of rowWindows(sql, table.table)) {
    const hits = await hitsIn(sql, table, { needles, window });
    places.push(...(await placesOf(sql, table, { needles, hits })));
    if (places.length >= PLACES) break;
    await rest();
  }
  return places;
}

async function hitsIn(
  sql: Sql,
  table: Searchable,
  { needles, window }: { readonly needles: Needles; readonly window?: Window },
): Promise<Hit[]> {
  const query = sql.table(table.table).where(containsAny(sql, table.columns, needles));
  if (window) void query.where('id', '>', window.after);
  if (window?.upTo !== undefined) void query.where('id', '<=', window.upTo);
  return (await query
    .limit(PLACES)
    .select(table.hasDocumentId ? { id: 'id', documentId: 'document_id' } : { id: 'id' })) as Hit[];
}

async function placesOf(
  sql: Sql,
  table: Searchable,
  { needles, hits }: { readonly needles: Needles; readonly hits: readonly Hit[] },
): Promise<Place[]> {
  const places: Place[] = [];
  for (const column of hits.length > 0 ? table.columns : []) {
    const found = (await sql
      .table(table.table)
      .where(
        inList(
          sql,
          'id',
          hits.map(({ id }) => id),
        ),
      )
      .where(contains(sql, column, needles))
      .select('id')) as { id: number }[];
    for (const { id } of found) {
      const documentId = hits.find((hit) => hit.id === id)?.documentId;
      places.push({
        uid: table.uid,
        attribute: column.attribute,
        ...(documentId ? { documentId } : {}),
      });
    }
  }
  return places;
}

type Column = Searchable['columns'][number];

/** PostgreSQL puts a text into lower case for every ILIKE anew: there all columns of a row are, once for all needles. */
function containsAny(sql: Sql, columns: readonly Column[], needles: readonly string[]): Raw {
  if (sql.dialect !== 'postgres') {
    return anyOf(
      sql,
      columns.map((column) => contains(sql, column, needles)),
    );
  }
  const texts = columns.map(({ json }) => (json ? '??::text' : '??')).join(', ');
  return sql.connection.raw(
    `lower(concat_ws(chr(10), ${texts})) like any (array(select lower(needle) from unnest(?::text[]) needle))`,
    [
      ...columns.map(({ name }) => name),
      needles.map((needle) => `%${needle.replace(/[\\%_]/g, '\\$&')}%`),
    ],
  );
}

function contains(sql: Sql, column: Column, needles: readonly string[]): Raw {
  const text = column.json && sql.dialect === 'postgres' ? '??::text' : '??';
  const like = sql.dialect === 'postgres' ? 'ilike' : 'like';
  return anyOf(
    sql,
    needles.map((needle) =>
      sql.connection.raw(`${text} ${like} ? escape '!'`, [
        column.name,
        `%${needle.replace(/[!%_]/g, '!$&')}%`,
      ]),
    ),
  );
}
