import { MARK, replacePieces } from '../../detection';
import type { Sql } from '../../kernel/sql/sql';
import type { HashText } from '../find/finding-key';
import type { Cell, TextRow } from '../texts/placed-text';
import type { Place } from './redaction';

/** What to take out, by the hash of the text that it is taken out of. */
export type Redactions = ReadonlyMap<string, readonly Place[]>;

interface Change {
  readonly cell: Cell;
  /** places by the number of the text within the cell */
  readonly places: Map<number, readonly Place[]>;
}

/**
 * Writes a mark over the places of every text of a record that has to be redacted, wherever it stands: draft, published
 * row, other locales, components, words about files. Returns how many values were written. No other column is touched.
 */
export async function redactCells(
  sql: Sql,
  rows: readonly TextRow[],
  { redactions, hash }: { readonly redactions: Redactions; readonly hash: HashText },
): Promise<number> {
  const changes = new Map<string, Change>();
  for (const { text, cell, piece } of rows.flatMap(({ texts }) => texts)) {
    const places = redactions.get(hash(text));
    if (!places) continue;
    const key = [cell.table, cell.column, cell.rowId].join('|');
    const change = changes.get(key) ?? { cell, places: new Map() };
    change.places.set(piece, places);
    changes.set(key, change);
  }
  for (const change of changes.values()) await write(sql, change);
  return changes.size;
}

async function write(sql: Sql, { cell, places }: Change): Promise<void> {
  const value = withMarks(cell.type, cell.value, (piece) => places.get(piece) ?? []);
  await sql
    .table(cell.table)
    .where({ id: cell.rowId })
    .update({ [cell.column]: stored(sql, cell, value) });
}

/** A value in which the places of its texts, counted from 0, are replaced by the mark. */
export function withMarks(
  type: string,
  value: unknown,
  placesOf: (piece: number, text: string) => readonly Place[],
): unknown {
  let piece = -1;
  return replacePieces(type, value, ({ text }) => {
    piece += 1;
    return placesOf(piece, text).map((place) => ({ ...place, by: MARK }));
  });
}

/** SQLite keeps JSON as text and gives it so; a mark may be longer than the word it stands for. */
function stored({ dialect }: Sql, { json, maxLength }: Cell, value: unknown): unknown {
  if (json)
    return dialect === 'sqlite' && typeof value === 'string' ? value : JSON.stringify(value);
  return typeof value === 'string' && maxLength !== undefined ? value.slice(0, maxLength) : value;
}
