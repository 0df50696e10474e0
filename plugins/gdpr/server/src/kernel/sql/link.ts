import type { Sql } from './sql';

/**
 * Where the pairs of a relation are stored: a join table, or a column of one of the two tables (`inline`).
 * `holder` and `target` are columns of `table` with row ids.
 */
export interface Link {
  readonly table: string;
  readonly holder: string;
  readonly target: string;
  /** The foreign key is a column of an entity's own table: detaching sets it NULL instead of deleting the row. */
  readonly inline: boolean;
  /** Polymorphic relations: the column that names the target's uid. */
  readonly typeColumn?: string;
  /** Join tables shared by several attributes: the column that names the attribute, and its value. */
  readonly field?: { readonly column: string; readonly value: string };
}

interface JoinColumn {
  readonly name: string;
  readonly referencedColumn?: string;
}
interface MorphColumn {
  readonly idColumn: JoinColumn;
  readonly typeColumn: JoinColumn;
}
interface RelationMeta {
  readonly owner?: boolean;
  readonly target?: string;
  readonly joinColumn?: JoinColumn;
  readonly morphColumn?: MorphColumn;
  readonly joinTable?: {
    readonly name: string;
    readonly joinColumn: JoinColumn;
    readonly inverseJoinColumn?: JoinColumn;
    readonly morphColumn?: MorphColumn;
    readonly on?: Readonly<Record<string, string>>;
  };
}

/** Finds the link of a relation attribute, whichever side declares it; undefined where there is none. */
export function linkOf(sql: Sql, holderUid: string, attribute: string): Link | undefined {
  const meta = sql.meta(holderUid);
  const relation = meta.attributes[attribute] as unknown as RelationMeta | undefined;
  if (!relation) return undefined;
  if (relation.joinTable) return joinTableLink(relation.joinTable);
  if (relation.morphColumn) return morphColumnLink(meta.tableName, relation.morphColumn);
  if (relation.joinColumn) return joinColumnLink(sql, meta.tableName, relation);
  return undefined;
}

function joinTableLink(joinTable: NonNullable<RelationMeta['joinTable']>): Link | undefined {
  const field = joinTable.on?.['field'];
  const base = {
    table: joinTable.name,
    holder: joinTable.joinColumn.name,
    inline: false,
    ...(field ? { field: { column: 'field', value: field } } : {}),
  };
  if (joinTable.inverseJoinColumn) return { ...base, target: joinTable.inverseJoinColumn.name };
  if (!joinTable.morphColumn) return undefined;
  const { idColumn, typeColumn } = joinTable.morphColumn;
  return { ...base, target: idColumn.name, typeColumn: typeColumn.name };
}

const morphColumnLink = (table: string, { idColumn, typeColumn }: MorphColumn): Link => ({
  table,
  holder: 'id',
  target: idColumn.name,
  typeColumn: typeColumn.name,
  inline: true,
});

/** Without join table the foreign key sits on the owning side; the inverse side reads it from there. */
function joinColumnLink(sql: Sql, table: string, relation: RelationMeta): Link | undefined {
  const column = relation.joinColumn;
  if (!column) return undefined;
  if (relation.owner) return { table, holder: 'id', target: column.name, inline: true };
  if (!relation.target || !column.referencedColumn) return undefined;
  const target = sql.meta(relation.target).tableName;
  return { table: target, holder: column.referencedColumn, target: 'id', inline: true };
}
