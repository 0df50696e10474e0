import { inList } from '../../kernel/sql/in-list';
import { fileTexts } from './file-texts';
import { aliases, carried, piecesOf, type ValueRow } from './pieces-of';
import type { PlacedText } from './placed-text';
import { held, type Reading, type Wanted } from './reading';
import type { TextModel } from './scan-schema';

/** Rows of one type or component, with the values of its own columns. */
export interface ReadRows {
  readonly model: TextModel;
  readonly rows: readonly ValueRow[];
}

/** All texts of rows by row id: their own, those of their components at any depth, and what is said about their files. */
export async function textsOf(
  reading: Reading,
  { model, rows }: ReadRows,
): Promise<Map<number, PlacedText[]>> {
  const texts = new Map(rows.map((row) => [row.id, piecesOf(model, row)]));
  if (rows.length === 0) return texts;
  const add = (id: number, more: readonly PlacedText[]) => void texts.get(id)?.push(...more);
  if (model.link) await componentTexts(reading, model, { ids: [...texts.keys()], add });
  if (model.media.size > 0) await fileTexts(reading, model, { ids: [...texts.keys()], add });
  return texts;
}

interface LinkRow {
  readonly entity: number;
  readonly component: number;
  readonly type: string;
  readonly field: string;
}

interface Placed extends LinkRow {
  readonly place: string;
  readonly zone: boolean;
}

async function componentTexts(
  reading: Reading,
  model: TextModel,
  { ids, add }: Wanted,
): Promise<void> {
  const placed = await componentsOf(reading, model, ids);
  for (const [uid, links] of byType(placed)) {
    const component = reading.schema.components.get(uid);
    if (!component) continue;
    const rows = await readRows(
      reading,
      component,
      links.map((link) => link.component),
    );
    const inner = await textsOf(reading, { model: component, rows });
    for (const link of links) add(link.entity, carried(inner.get(link.component) ?? [], link));
  }
}

/** The components of rows, each with its place; a place is counted over all kinds of components of its attribute. */
async function componentsOf(
  { sql }: Reading,
  model: TextModel,
  ids: readonly number[],
): Promise<Placed[]> {
  const { link, holders } = model;
  if (!link) return [];
  const links = await sql
    .table(link.table)
    .where(inList(sql, link.entity, ids))
    .orderBy([link.entity, link.field, 'order', 'id'])
    .select<LinkRow[]>({
      ...{ entity: link.entity, component: link.component },
      ...{ type: link.type, field: link.field },
    });
  const counts = new Map<string, number>();
  return links.flatMap((row) => {
    const holder = holders.get(row.field);
    if (!holder) return [];
    const key = `${String(row.entity)} ${row.field}`;
    const index = counts.get(key) ?? 0;
    counts.set(key, index + 1);
    const place = holder.numbered ? `${row.field}.${String(index)}` : row.field;
    return [{ ...row, place, zone: holder.zone }];
  });
}

function byType(placed: readonly Placed[]): ReadonlyMap<string, Placed[]> {
  const grouped = new Map<string, Placed[]>();
  for (const row of placed) {
    const known = grouped.get(row.type);
    if (known) known.push(row);
    else grouped.set(row.type, [row]);
  }
  return grouped;
}

async function readRows(
  reading: Reading,
  { table, columns }: TextModel,
  ids: readonly number[],
): Promise<ValueRow[]> {
  const { sql } = reading;
  const query = sql.table(table).where(inList(sql, 'id', ids));
  return held(query, reading).select<ValueRow[]>({ id: 'id', ...aliases(columns) });
}
