import type { Mode } from '../../../shared/contracts/erasure';
import type { NewRefusal } from '../jobs';
import { inList } from '../kernel/sql/in-list';
import type { Sql } from '../kernel/sql/sql';
import { ANONYMISED, STATE } from '../lifecycle';
import { blockedAmong, type Beneath } from './blocked';

/** Documents of one type. */
export interface Batch {
  readonly uid: string;
  readonly documentIds: readonly string[];
}

/** Who can be treated, and who not, and why. */
export interface Sorted {
  readonly treated: readonly string[];
  readonly refusals: readonly NewRefusal[];
}

/** Sorts documents that an erasure would start from into those it may treat and those it must leave. */
export async function sortPeople(beneath: Beneath, mode: Mode, batch: Batch): Promise<Sorted> {
  const anonymised = mode === 'anonymise' ? await anonymisedAmong(beneath.sql, batch) : NOBODY;
  const open = batch.documentIds.filter((documentId) => !anonymised.has(documentId));
  const blocked = await blockedAmong(beneath, { uid: batch.uid, documentIds: open });
  const refusals: NewRefusal[] = [];
  const treated: string[] = [];
  for (const documentId of batch.documentIds) {
    const named = { uid: batch.uid, documentId };
    if (anonymised.has(documentId)) refusals.push({ ...named, code: 'already-anonymised' });
    else if (blocked.has(documentId))
      refusals.push({ ...named, code: 'blocked', detail: blocked.get(documentId) });
    else treated.push(documentId);
  }
  return { treated, refusals };
}

const NOBODY: ReadonlySet<string> = new Set();

/** A second anonymisation would change nothing; deleting what is anonymous is allowed. */
async function anonymisedAmong(
  sql: Sql,
  { uid, documentIds }: Batch,
): Promise<ReadonlySet<string>> {
  const rows = (await sql
    .table(sql.meta(uid).tableName)
    .where(inList(sql, 'document_id', documentIds))
    .where(sql.column(uid, STATE), ANONYMISED)
    .select('document_id')) as { document_id: string }[];
  return new Set(rows.map((row) => row.document_id));
}
