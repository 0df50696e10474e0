import type { Sql } from './sql';

/** The join table between a type's rows and their component rows, shared by all its component attributes. */
export interface ComponentLink {
  readonly table: string;
  /** column with the row id of the entity (or of the outer component) */
  readonly entity: string;
  /** column with the component's row id */
  readonly component: string;
  /** column with the component's uid */
  readonly type: string;
  /** column with the attribute's name */
  readonly field: string;
}

interface ComponentMeta {
  readonly type: string;
  readonly joinTable?: {
    readonly name: string;
    readonly joinColumn: { readonly name: string };
    readonly inverseJoinColumn?: { readonly name: string };
    readonly morphColumn?: {
      readonly idColumn: { readonly name: string };
      readonly typeColumn: { readonly name: string };
    };
  };
}

/** The component link of a type or component; undefined when it has no component attribute. */
export function componentLinkOf(sql: Sql, uid: string): ComponentLink | undefined {
  const attributes = Object.values(sql.meta(uid).attributes) as unknown as readonly ComponentMeta[];
  for (const { joinTable } of attributes) {
    if (!joinTable || !isComponentTable(joinTable)) continue;
    const component = joinTable.inverseJoinColumn?.name ?? joinTable.morphColumn?.idColumn.name;
    if (!component) continue;
    return {
      table: joinTable.name,
      entity: joinTable.joinColumn.name,
      component,
      type: 'component_type',
      field: 'field',
    };
  }
  return undefined;
}

/** Strapi gives component tables these two columns under every naming and shortening rule. */
const isComponentTable = (joinTable: NonNullable<ComponentMeta['joinTable']>): boolean =>
  joinTable.inverseJoinColumn?.name === 'cmp_id' ||
  joinTable.morphColumn?.idColumn.name === 'cmp_id';
