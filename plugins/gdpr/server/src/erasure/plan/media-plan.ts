import { inList } from '../../kernel/sql/in-list';
import { linkOf, type Link } from '../../kernel/sql/link';
import type { Sql } from '../../kernel/sql/sql';
import type { SubjectGraph } from '../../subject-graph';
import type { Treated } from './component-plan';
import type { DoomedFile, MediaPlan } from './erasure-plan';

const FILE = 'plugin::upload.file';
const NOTHING: MediaPlan = { unlink: [], files: [], keptElsewhere: 0 };

interface MediaLink {
  readonly id: number;
  readonly file: number;
  readonly field: string;
}

/**
 * The files of the rows that the plan treats: deleted where the tag says `deleteFile` and no other row uses them,
 * unlinked where their row goes.
 */
export async function planMedia(
  sql: Sql,
  graph: SubjectGraph,
  rows: readonly Treated[],
): Promise<MediaPlan> {
  const link = sql.hasModel(FILE) ? linkOf(sql, FILE, 'related') : undefined;
  if (!link) return NOTHING;
  const unlink: number[] = [];
  const doomed = new Set<number>();
  for (const treated of rows.filter(({ uid, ids }) => ids.length > 0 && hasMedia(sql, uid))) {
    const deletable = deletableFields(graph, treated.uid);
    const found = await linksOf(sql, link, treated);
    const leaving = found.filter(
      ({ field }) => treated.treatment === 'delete' || deletable.has(field),
    );
    unlink.push(...leaving.map(({ id }) => id));
    for (const { file, field } of leaving) if (deletable.has(field)) doomed.add(file);
  }
  if (doomed.size === 0) return { ...NOTHING, unlink };
  const used = await usedElsewhere(sql, link, { files: [...doomed], unlink });
  const files = await readFiles(
    sql,
    [...doomed].filter((id) => !used.has(id)),
  );
  return { unlink, files, keptElsewhere: used.size };
}

const hasMedia = (sql: Sql, uid: string): boolean =>
  Object.values(sql.model(uid).attributes).some(({ type }) => type === 'media');

function deletableFields(graph: SubjectGraph, uid: string): ReadonlySet<string> {
  const fields = graph.nodes.get(uid)?.fields ?? graph.components.get(uid) ?? [];
  return new Set(
    fields
      .filter(({ status, erase }) => status === 'personal' && erase.strategy === 'deleteFile')
      .map(({ attribute }) => attribute),
  );
}

async function linksOf(sql: Sql, link: Link, { uid, ids }: Treated): Promise<MediaLink[]> {
  return (await sql
    .table(link.table)
    .where({ [link.typeColumn ?? 'related_type']: uid })
    .where(inList(sql, link.target, ids))
    .select('id', 'field', { file: link.holder })) as MediaLink[];
}

async function usedElsewhere(
  sql: Sql,
  link: Link,
  { files, unlink }: { readonly files: readonly number[]; readonly unlink: readonly number[] },
): Promise<ReadonlySet<number>> {
  const rows = (await sql
    .table(link.table)
    .where(inList(sql, link.holder, files))
    .select('id', { file: link.holder })) as { id: number; file: number }[];
  const ours = new Set(unlink);
  return new Set(rows.filter(({ id }) => !ours.has(id)).map(({ file }) => file));
}

async function readFiles(sql: Sql, ids: readonly number[]): Promise<DoomedFile[]> {
  if (ids.length === 0) return [];
  const rows = (await sql.table(sql.meta(FILE).tableName).where(inList(sql, 'id', ids))) as Record<
    string,
    unknown
  >[];
  return rows.map(toDoomedFile);
}

/** The provider needs names and addresses of the stored objects; captions and alternative texts stay behind. */
function toDoomedFile(row: Record<string, unknown>): DoomedFile {
  const { id, hash, ext, mime, url, path, size, provider, provider_metadata, formats } = row;
  return {
    id: Number(id),
    size: Math.round(Number(size ?? 0) * 1000),
    provider: String(provider),
    entity: {
      id,
      hash,
      ext,
      mime,
      url,
      path,
      provider,
      provider_metadata: json(provider_metadata),
      formats: json(formats),
    },
  };
}

/** SQLite returns JSON columns as text. */
const json = (value: unknown): unknown =>
  typeof value === 'string' ? (JSON.parse(value) as unknown) : value;
