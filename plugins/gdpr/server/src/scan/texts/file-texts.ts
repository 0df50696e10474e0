import { inList } from '../../kernel/sql/in-list';
import { linkOf } from '../../kernel/sql/link';
import type { Cell, FileOfText, PlacedText } from './placed-text';
import { held, type Reading, type Wanted } from './reading';
import type { MediaField, TextModel } from './scan-schema';
import { CONTENT, FILE, type StoredFile } from './stored-file';

const WORDS = ['name', 'alternativeText', 'caption'] as const;
const READ = [
  ...WORDS,
  'mime',
  'size',
  'url',
  'hash',
  'provider',
  'previewUrl',
  'formats',
] as const;

interface FileLink {
  readonly file: number;
  readonly entity: number;
  readonly field: string;
}

/** Finds what is said about the files of rows, and what the files say where that was asked for. */
export async function fileTexts(
  reading: Reading,
  model: TextModel,
  { ids, add }: Wanted,
): Promise<void> {
  const links = await linksOf(reading, model, ids);
  const files = await filesOf(reading, [...new Set(links.map(({ file }) => file))]);
  const counts = new Map<string, number>();
  for (const { entity, field, file: id } of links) {
    const media = model.media.get(field);
    const file = files.get(id);
    if (!media || !file) continue;
    const key = `${String(entity)} ${field}`;
    const index = counts.get(key) ?? 0;
    counts.set(key, index + 1);
    const place = media.multiple ? `${field}.${String(index)}` : field;
    add(entity, await textsOfFile(reading, file, { media, place }));
  }
}

async function linksOf(
  { sql }: Reading,
  model: TextModel,
  ids: readonly number[],
): Promise<FileLink[]> {
  const link = sql.hasModel(FILE) ? linkOf(sql, FILE, 'related') : undefined;
  if (!link) return [];
  return sql
    .table(link.table)
    .where({ [link.typeColumn ?? 'related_type']: model.uid })
    .where(inList(sql, link.target, ids))
    .orderBy([link.target, 'field', 'order', 'id'])
    .select<FileLink[]>({ file: link.holder, entity: link.target, field: 'field' });
}

async function filesOf(
  reading: Reading,
  ids: readonly number[],
): Promise<ReadonlyMap<number, StoredFile>> {
  if (ids.length === 0) return new Map();
  const { sql } = reading;
  const columns = Object.fromEntries(READ.map((name) => [name, sql.column(FILE, name)]));
  const query = sql.table(sql.meta(FILE).tableName).where(inList(sql, 'id', ids));
  const rows = await held(query, reading).select<StoredFile[]>({ id: 'id', ...columns });
  return new Map(rows.map((row) => [row.id, row]));
}

interface At {
  readonly media: MediaField;
  readonly place: string;
}

async function textsOfFile(
  { sql, readContent }: Reading,
  file: StoredFile,
  { media, place }: At,
): Promise<PlacedText[]> {
  const about = (part: FileOfText['part'], text: string): PlacedText => {
    const cell: Cell = {
      ...{ table: sql.meta(FILE).tableName, rowId: file.id, value: text },
      column: part === 'content' ? '' : sql.column(FILE, part),
      ...{ type: 'string', json: false, maxLength: 255 },
      file: { id: file.id, part, addresses: addressesOf(file) },
    };
    const { attribute: field, own } = media;
    const path = part === 'content' ? `${place}${CONTENT}` : `${place}.${part}`;
    return { path, field, text, own, cell, piece: 0 };
  };
  const texts = WORDS.flatMap((word) => (file[word] ? [about(word, file[word])] : []));
  const content = await readContent?.(file);
  return content ? [...texts, about('content', content)] : texts;
}

const addressesOf = ({ url, hash, previewUrl, formats }: StoredFile): string =>
  [url, hash, previewUrl, JSON.stringify(formats ?? '')].join('\n');
