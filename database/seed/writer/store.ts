/** What a column may receive; dates and JSON are encoded before. */
export type Cell = string | number | boolean | null;

/** Rows of one table, one after the other: as many cells a row as there are columns. */
export interface Page {
  table: string;
  columns: readonly string[];
  cells: Cell[];
}

/** How one kind of database takes rows in bulk. */
export interface Store {
  /** `datetime` and `boolean` values in the form the driver stores. */
  encode: { datetime(date: Date): Cell; boolean(value: boolean): Cell };
  /** Readies the tables; `bulk` allows measures that only pay for many rows. */
  open(tables: readonly string[], bulk: boolean): Promise<void>;
  /** Writes all pages in one transaction, in the order given. */
  insert(pages: readonly Page[]): Promise<void>;
  /** Highest id of a table, 0 when it is empty. */
  maxId(table: string): Promise<number>;
  /** Puts back what `open` set aside and moves the sequences past the ids written. */
  close(): Promise<void>;
}
