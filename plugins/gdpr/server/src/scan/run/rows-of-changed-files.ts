import { linkOf } from '../../kernel/sql/link';
import type { Query, Sql } from '../../kernel/sql/sql';
import { momentOf } from '../texts/read-page';
import { carriedBy, type ScanSchema, type TextModel } from '../texts/scan-schema';
import { FILE } from '../texts/stored-file';

/** Ids of the rows of a type that have a file whose words were changed since, in order. */
export async function rowsOfChangedFiles(
  sql: Sql,
  schema: ScanSchema,
  { model, since }: { readonly model: TextModel; readonly since: Date },
): Promise<number[]> {
  if (!sql.hasModel(FILE)) return [];
  const files = () =>
    sql
      .table(sql.meta(FILE).tableName)
      .where(sql.column(FILE, 'updatedAt'), '>=', momentOf(sql, since));
  if ((await files().first('id')) === undefined) return [];
  const ids = new Set<number>();
  for (const query of rowsWith({ sql, schema, files: () => files().select('id') }, model)) {
    const rows = (await query) as { id: number }[];
    for (const { id } of rows) ids.add(id);
  }
  return [...ids].sort((a, b) => a - b);
}

interface Search {
  readonly sql: Sql;
  readonly schema: ScanSchema;
  readonly files: () => Query;
}

/** One query for each way from a row of the model to a file: its own attribute, or one of a component that it carries. */
function rowsWith(
  search: Search,
  model: TextModel,
  above: ReadonlySet<string> = new Set(),
): Query[] {
  const { sql, schema, files } = search;
  const queries: Query[] = [];
  const media = linkOf(sql, FILE, 'related');
  if (media && model.media.size > 0)
    queries.push(
      sql
        .table(media.table)
        .where({ [media.typeColumn ?? 'related_type']: model.uid })
        .whereIn(media.holder, files() as never)
        .select({ id: media.target }),
    );
  const { link } = model;
  if (!link || above.has(model.uid)) return queries;
  for (const uid of carriedBy(sql, model)) {
    const component = schema.components.get(uid);
    if (!component) continue;
    for (const inner of rowsWith(search, component, new Set([...above, model.uid])))
      queries.push(
        sql
          .table(link.table)
          .where({ [link.type]: uid })
          .whereIn(link.component, inner as never)
          .select({ id: link.entity }),
      );
  }
  return queries;
}
