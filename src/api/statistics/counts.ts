import type { Core, UID } from '@strapi/strapi';
import type { ContractCounts, LeadCounts } from './figures';

const PROJECT = 'api::project.project';
const CONTRACT = 'api::contract.contract';
const LEAD_SOURCE = 'api::lead-source.lead-source';

/** What leads are grouped by. */
export type LeadGrouping = 'source' | 'adviser' | 'month' | 'productLine';

type Sql = Core.Strapi['db']['connection'];
type Expression = ReturnType<Sql['raw']>;
type Row = Readonly<Record<string, string | number | null>>;

/** Reads the tables of the CRM inside one transaction, the caller's if there is one. */
export async function reading<T>(
  strapi: Core.Strapi,
  read: (tables: Tables) => Promise<T>,
): Promise<T> {
  return await strapi.db.transaction(async ({ trx }) => await read(new Tables(strapi, trx as Sql)));
}

/** Set-based counts over projects and contracts, one query each. */
export class Tables {
  constructor(
    private readonly strapi: Core.Strapi,
    private readonly trx: Sql,
  ) {}

  /** Leads (a project is a lead) by one grouping. */
  async leadsBy(grouping: LeadGrouping): Promise<LeadCounts[]> {
    const label = this.labelOf(grouping);
    const query = this.joined(grouping).select(this.leadSums(label)).groupByRaw(label);
    return (await rowsOf(query)).map(leadCounts);
  }

  /** All leads, or only those whose documentId is given. */
  async leads(documentIds?: readonly string[]): Promise<LeadCounts> {
    const query = this.from(PROJECT, 'p').select(this.leadSums("''"));
    if (documentIds) query.whereIn('p.document_id', documentIds);
    return leadCounts((await rowsOf(query))[0] ?? {});
  }

  /** Signed contracts by product line. */
  async contractsByProductLine(): Promise<ContractCounts[]> {
    const label = `c.${this.column(CONTRACT, 'productLine')}`;
    const query = this.signed().select(this.contractSums(label)).groupByRaw(label);
    return (await rowsOf(query)).map(contractCounts);
  }

  /** All signed contracts, or only those whose documentId is given. */
  async contracts(documentIds?: readonly string[]): Promise<ContractCounts> {
    const query = this.signed().select(this.contractSums("''"));
    if (documentIds) query.whereIn('c.document_id', documentIds);
    return contractCounts((await rowsOf(query))[0] ?? {});
  }

  private joined(grouping: LeadGrouping) {
    const query = this.from(PROJECT, 'p');
    if (grouping !== 'source') return query;
    const link = this.strapi.db.metadata.get(PROJECT).attributes.leadSource as unknown as {
      joinTable: {
        name: string;
        joinColumn: { name: string };
        inverseJoinColumn: { name: string };
      };
    };
    const { name, joinColumn, inverseJoinColumn } = link.joinTable;
    return query
      .leftJoin(`${name} as l`, `l.${joinColumn.name}`, 'p.id')
      .leftJoin(`${this.table(LEAD_SOURCE)} as s`, 's.id', `l.${inverseJoinColumn.name}`);
  }

  private signed() {
    return this.from(CONTRACT, 'c').whereNot(`c.${this.column(CONTRACT, 'stage')}`, 'pending');
  }

  private labelOf(grouping: LeadGrouping): string {
    switch (grouping) {
      case 'source':
        return `s.${this.column(LEAD_SOURCE, 'name')}`;
      case 'adviser':
        return `p.${this.column(PROJECT, 'assignedTo')}`;
      case 'productLine':
        return `p.${this.column(PROJECT, 'productLine')}`;
      case 'month':
        return monthOf(this.strapi.db.dialect.client, `p.${this.column(PROJECT, 'createdAt')}`);
    }
  }

  private leadSums(label: string): Expression {
    const stage = `p.${this.column(PROJECT, 'stage')}`;
    return this.trx.raw(
      `${label} as label, count(*) as leads, ${cents(`p.${this.column(PROJECT, 'leadCost')}`)} as cost, ` +
        `sum(case when ${stage} = 'new' then 0 else 1 end) as treated, ` +
        `sum(case when ${stage} = 'won' then 1 else 0 end) as won`,
    );
  }

  private contractSums(label: string): Expression {
    return this.trx.raw(
      `${label} as label, count(*) as contracts, ` +
        `${cents(`c.${this.column(CONTRACT, 'premium')}`)} as premium, ` +
        `${cents(`c.${this.column(CONTRACT, 'commission')}`)} as commission`,
    );
  }

  private from(uid: UID.ContentType, alias: string) {
    // the object form of an alias does not survive withSchema
    const query = this.trx(`${this.table(uid)} as ${alias}`);
    const schema = this.strapi.db.getSchemaName();
    if (schema) query.withSchema(schema);
    return query;
  }

  private table(uid: UID.ContentType): string {
    return this.strapi.db.metadata.get(uid).tableName;
  }

  /** Column names come from Strapi's metadata only: none is a caller's word. */
  private column(uid: UID.ContentType, name: string): string {
    const attribute: unknown = this.strapi.db.metadata.get(uid).attributes[name];
    return (attribute as { columnName?: string } | undefined)?.columnName ?? name;
  }
}

/** Knex's own types lose the rows of a raw select. */
const rowsOf = async (query: PromiseLike<unknown>): Promise<Row[]> => (await query) as Row[];

const cents = (column: string) => `coalesce(sum(round(${column} * 100)), 0)`;

/** `2026-03`, in UTC; SQLite holds milliseconds, or text where a row was written by hand. */
function monthOf(client: string, column: string): string {
  if (client === 'postgres') return `to_char(${column}, 'YYYY-MM')`;
  if (client === 'mysql') return `date_format(${column}, '%Y-%m')`;
  return (
    `case typeof(${column}) when 'integer' then strftime('%Y-%m', ${column} / 1000, 'unixepoch') ` +
    `else substr(${column}, 1, 7) end`
  );
}

const leadCounts = (row: Row): LeadCounts => ({
  label: String(row.label ?? ''),
  leads: Number(row.leads ?? 0),
  costCents: Number(row.cost ?? 0),
  treated: Number(row.treated ?? 0),
  won: Number(row.won ?? 0),
});

const contractCounts = (row: Row): ContractCounts => ({
  label: String(row.label ?? ''),
  contracts: Number(row.contracts ?? 0),
  premiumCents: Number(row.premium ?? 0),
  commissionCents: Number(row.commission ?? 0),
});
