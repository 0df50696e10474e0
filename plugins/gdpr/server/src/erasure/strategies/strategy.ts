import type { Raw, Sql } from '../../kernel/sql/sql';
import type { ResolvedErase } from '../../tagging';

/** A column to treat: where it is, what it holds, and the options of its tag. */
export interface Column {
  readonly sql: Sql;
  /** physical name */
  readonly name: string;
  /** Strapi's attribute type */
  readonly type: string;
  /** characters that the column can hold, where it is limited */
  readonly maxLength?: number;
  readonly erase: ResolvedErase;
  /** physical name of the sibling that receives a band */
  readonly into?: string;
  /** uid and attribute, so that equal values of two attributes never give one pseudonym */
  readonly domain: string;
  /** the moment of the erasure: ages are counted to its calendar day */
  readonly now: Date;
}

/** The new value of each column that a strategy writes: NULL, or an expression over the row's own columns. */
export type SetClause = Readonly<Record<string, Raw | null>>;

/** Computed by the database, for all rows in one statement. */
export interface SqlStrategy {
  readonly kind: 'sql';
  /** What happens to the value, for previews: gone, made less precise, or left. */
  readonly outcome: 'erased' | 'generalised' | 'kept';
  set(column: Column): SetClause;
  /** True of a row whose value was not treated; undefined when there is nothing to find. */
  leftover(column: Column): Raw | undefined;
}

/** What a computed strategy may know besides the value. */
export interface ComputeContext {
  /** key of this installation */
  readonly key: Buffer;
  /** names, addresses, numbers of the person whose row it is */
  readonly identifiers: readonly string[];
}

/** Computed here, value by value, because SQL cannot: keyed hashes and text. Applied twice it gives the same. */
export interface ComputedStrategy {
  readonly kind: 'computed';
  readonly outcome: 'erased' | 'generalised';
  compute(value: unknown, column: Column, context: ComputeContext): unknown;
  leftover(column: Column): Raw | undefined;
}

/** Not a matter of columns: files and component rows are removed where the plan finds them. */
export interface StructuralStrategy {
  readonly kind: 'structural';
  readonly outcome: 'erased';
}

export type Strategy = SqlStrategy | ComputedStrategy | StructuralStrategy;
