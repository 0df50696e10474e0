import { textPieces } from '../../detection';
import type { Cell, PlacedText } from './placed-text';
import type { TextColumn } from './scan-schema';

/** A row of a table of texts: `c0`, `c1` ... hold the columns in the order of its model. */
export interface ValueRow {
  readonly id: number;
  readonly [alias: string]: unknown;
}

/** What to select for the columns of a model. */
export const aliases = (columns: readonly TextColumn[]): Record<string, string> =>
  Object.fromEntries(columns.map(({ column }, index) => [`c${String(index)}`, column]));

/** The texts in a row's own columns. */
export function piecesOf(
  { table, columns }: { readonly table: string; readonly columns: readonly TextColumn[] },
  row: ValueRow,
): PlacedText[] {
  const found: PlacedText[] = [];
  for (const [index, column] of columns.entries()) {
    const value = row[`c${String(index)}`];
    if (value === null || value === undefined || value === '') continue;
    const cell: Cell = {
      ...{ table, column: column.column, rowId: row.id, value },
      ...{ type: column.type, json: column.json, maxLength: column.maxLength },
    };
    const { attribute: field, own } = column;
    for (const [piece, { text }] of textPieces(column.type, value).entries())
      found.push({ path: pathOf(column, piece), field, text, own, cell, piece });
  }
  return found;
}

/** Keys of JSON are somebody's words as well, so that a place in it has a number and no name. */
const pathOf = ({ attribute, json }: TextColumn, piece: number): string =>
  json ? `${attribute}.${String(piece)}` : attribute;

/** The same texts, seen from the row that carries theirs. */
export const carried = (
  texts: readonly PlacedText[],
  {
    field,
    place,
    zone,
  }: { readonly field: string; readonly place: string; readonly zone: boolean },
): PlacedText[] =>
  texts.map((text) => ({
    ...text,
    path: `${place}.${text.path}`,
    // permissions go no deeper than a dynamic zone
    field: zone ? field : `${field}.${text.field}`,
  }));
