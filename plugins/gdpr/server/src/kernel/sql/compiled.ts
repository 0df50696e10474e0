import type { Sql } from './sql';

/** The driver's connection, as far as it is touched here. */
interface Driver {
  prepare(source: string): unknown;
}

/** Inside a transaction, knex's client gives that transaction's connection. */
interface Client {
  readonly acquireConnection: () => Promise<Driver>;
}

/** Most statements remembered per connection; an erasure of one schema uses some two hundred. */
const MOST = 500;

const compiled = new WeakMap<Driver, Map<string, unknown>>();

/**
 * Runs work whose statements are compiled once per connection instead of once per call. Only SQLite needs it: it
 * compiles a DELETE together with all its cascades, which takes longer than deleting the rows of a few people.
 */
export async function withCompiled<T>(sql: Sql, work: () => Promise<T>): Promise<T> {
  if (sql.dialect !== 'sqlite') return work();
  const { client } = sql.connection as unknown as { readonly client: Client };
  const driver = await client.acquireConnection();
  const known = compiled.get(driver) ?? new Map<string, unknown>();
  compiled.set(driver, known);
  const compile = driver.prepare.bind(driver);
  driver.prepare = (source) => {
    const found = known.get(source);
    if (found) return found;
    const statement: unknown = compile(source);
    if (known.size >= MOST) known.clear();
    known.set(source, statement);
    return statement;
  };
  try {
    return await work();
  } finally {
    // the driver's own method is its prototype's
    Reflect.deleteProperty(driver, 'prepare');
  }
}
