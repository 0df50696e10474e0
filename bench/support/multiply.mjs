import pg from 'pg';

/** Tables that all copies share: accounts, settings, the plugin's own. */
const SHARED = /^(admin_|strapi_|i18n_|gdpr_|up_(roles|permissions)|upload_|files)/;

/**
 * Makes `times` copies of everybody in a PostgreSQL database, each with rows, components and links of their own: the
 * seed writes a thousand people a second, this a hundred times as many.
 */
export async function multiply(env, times) {
  const client = new pg.Client({
    host: env.DATABASE_HOST,
    port: Number(env.DATABASE_PORT),
    user: env.DATABASE_USERNAME,
    password: env.DATABASE_PASSWORD,
    database: env.DATABASE_NAME,
  });
  await client.connect();
  try {
    // the copies refer to copies: nothing to check, row by row, for an hour
    await client.query(`set session_replication_role = replica; set synchronous_commit = off`);
    const tables = await tablesOf(client);
    const offset = await largestId(client, tables);
    for (const table of tables) {
      await client.query(copyOf(table, { offset, times }));
      await client.query(
        `select setval(pg_get_serial_sequence('"${table.name}"', 'id'), (select max(id) from "${table.name}"))`,
      );
    }
    await client.query('vacuum analyze');
  } finally {
    await client.end();
  }
}

/** Every copied table that holds something: its columns, and which of them are ids of copied tables. */
async function tablesOf(client) {
  const { rows } = await client.query(`
    select c.table_name as table, c.column_name as column, r.target
    from information_schema.columns c
    join pg_class on relname = c.table_name and relkind = 'r' and relnamespace = 'public'::regnamespace
    left join lateral (
      select confrelid::regclass::text as target from pg_constraint
      join pg_attribute on attrelid = conrelid and attnum = conkey[1]
      where contype = 'f' and conrelid = pg_class.oid and attname = c.column_name
    ) r on true
    where c.table_schema = 'public' order by 1, c.ordinal_position`);
  const tables = new Map();
  for (const { table, column, target } of rows) {
    if (SHARED.test(table)) continue;
    tables.set(table, [...(tables.get(table) ?? []), { column, target }]);
  }
  const filled = [];
  for (const [name, columns] of tables) {
    const { rowCount } = await client.query(`select 1 from "${name}" limit 1`);
    if (rowCount > 0) filled.push({ name, columns });
  }
  return filled;
}

async function largestId(client, tables) {
  const { rows } = await client.query(
    `select max(n)::int as n from (${tables.map(({ name }) => `select max(id) as n from "${name}"`).join(' union all ')}) ids`,
  );
  return rows[0].n;
}

function copyOf({ name, columns }, { offset, times }) {
  const moved = `copy.n * ${offset}`;
  const values = columns.map(({ column, target }) => {
    if (column === 'document_id' && !target)
      return `left(document_id, 18) || lpad(copy.n::text, 6, '0')`;
    const isId = column === 'id' || column === 'cmp_id' || (target && !SHARED.test(target));
    return isId ? `"${column}" + ${moved}` : `"${column}"`;
  });
  const names = columns.map(({ column }) => `"${column}"`);
  return `insert into "${name}" (${names}) select ${values} from "${name}", generate_series(1, ${times}) as copy(n) order by copy.n, id`;
}
