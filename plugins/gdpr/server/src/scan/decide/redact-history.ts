import type { Sql } from '../../kernel/sql/sql';
import type { ScanSchema, TextColumn, TextModel } from '../texts/scan-schema';
import { withMarks } from './redact-cells';
import { occurrences, united, type Place } from './redaction';

const VERSION = 'plugin::content-manager.history-version';

type Data = Readonly<Record<string, unknown>>;

/** What is taken out of earlier versions. */
export interface HistoryRedaction {
  readonly uid: string;
  readonly documentId: string;
  readonly schema: ScanSchema;
  /** the words found, as they are spelt */
  readonly words: readonly string[];
}

/**
 * Writes a mark over the words in every earlier version of a record, whatever stood around them then: nobody scans
 * the history, and nobody can correct it. Returns how many versions were written.
 */
export async function redactHistory(sql: Sql, redaction: HistoryRedaction): Promise<number> {
  const model = redaction.schema.types.get(redaction.uid);
  if (!model || !sql.hasModel(VERSION)) return 0;
  const { tableName: table } = sql.meta(VERSION);
  const column = sql.column(VERSION, 'data');
  const versions = await sql
    .table(table)
    .where({
      [sql.column(VERSION, 'contentType')]: redaction.uid,
      [sql.column(VERSION, 'relatedDocumentId')]: redaction.documentId,
    })
    .select<{ id: number; data: unknown }[]>({ id: 'id', data: column });
  let written = 0;
  for (const { id, data } of versions) {
    const before = typeof data === 'string' ? (JSON.parse(data) as unknown) : data;
    const after = inModel(redaction, model, before);
    if (after === before) continue;
    await sql
      .table(table)
      .where({ id })
      .update({ [column]: JSON.stringify(after) });
    written += 1;
  }
  return written;
}

/** The same value where nothing in it was found. */
function inModel(redaction: HistoryRedaction, model: TextModel, data: unknown): unknown {
  if (!isData(data)) return data;
  const changed: Record<string, unknown> = {};
  for (const column of model.columns) {
    const value = inColumn(redaction, column, data[column.attribute]);
    if (value !== data[column.attribute]) changed[column.attribute] = value;
  }
  for (const attribute of model.holders.keys()) {
    const value = inComponents(redaction, { model, attribute }, data[attribute]);
    if (value !== data[attribute]) changed[attribute] = value;
  }
  return Object.keys(changed).length === 0 ? data : { ...data, ...changed };
}

const inColumn = ({ words }: HistoryRedaction, { type }: TextColumn, value: unknown): unknown =>
  withMarks(type, value, (_piece, text): readonly Place[] => united(occurrences(text, words)));

function inComponents(
  redaction: HistoryRedaction,
  at: { readonly model: TextModel; readonly attribute: string },
  value: unknown,
): unknown {
  if (!Array.isArray(value)) return inComponent(redaction, at, value);
  const items: unknown[] = value;
  const changed = items.map((item) => inComponent(redaction, at, item));
  return changed.some((item, index) => item !== items[index]) ? changed : value;
}

/** An item of a dynamic zone names its component; any other is of the attribute's own. */
function inComponent(
  redaction: HistoryRedaction,
  { model, attribute }: { readonly model: TextModel; readonly attribute: string },
  item: unknown,
): unknown {
  if (!isData(item)) return item;
  const named = item['__component'] ?? model.holders.get(attribute)?.component;
  const component = typeof named === 'string' ? redaction.schema.components.get(named) : undefined;
  return component ? inModel(redaction, component, item) : item;
}

const isData = (value: unknown): value is Data =>
  typeof value === 'object' && value !== null && !Array.isArray(value);
