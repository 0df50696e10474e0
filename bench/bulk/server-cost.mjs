import { readFileSync } from 'node:fs';

const EVERY = 500;
/** Clock ticks a second in /proc; 100 on every Linux that Node runs on. */
const TICKS = 100;

/**
 * What a run costs the database server: seconds of CPU of its connections (Linux only, sampled twice a second), bytes of
 * write-ahead log, how many rows there were
 * at the start, and how large the database and its indexes are at the end.
 */
export async function watchServer(database) {
  const rows = await rowsOf(database);
  const walStart = await walOf(database);
  const before = await ticksByPid(database);
  const ticks = new Map(before);
  const sample = async () => {
    for (const [pid, used] of await ticksByPid(database)) ticks.set(pid, used);
  };
  let sampling = Promise.resolve();
  const timer = setInterval(() => (sampling = sampling.then(sample)), EVERY);
  return async () => {
    clearInterval(timer);
    await sampling;
    await sample();
    let used = 0;
    for (const [pid, last] of ticks) used += last - (before.get(pid) ?? 0);
    const sizes = await database.query(`select
      pg_database_size(current_database()) as size,
      sum(pg_indexes_size(oid)) as indexes
      from pg_class where relkind = 'r' and relnamespace = 'public'::regnamespace`);
    return {
      cpuSeconds: used / TICKS,
      walBytes: (await walOf(database)) - walStart,
      databaseBytes: Number(sizes.rows[0].size),
      indexBytes: Number(sizes.rows[0].indexes),
      rows,
    };
  };
}

/** Rows of all tables, as the last ANALYZE counted them. */
async function rowsOf(database) {
  const { rows } = await database.query(
    `select sum(greatest(reltuples, 0))::bigint::text as n from pg_class
     where relkind = 'r' and relnamespace = 'public'::regnamespace`,
  );
  return Number(rows[0].n);
}

async function walOf(database) {
  const { rows } = await database.query(
    `select pg_wal_lsn_diff(pg_current_wal_insert_lsn(), '0/0')::text as bytes`,
  );
  return Number(rows[0].bytes);
}

async function ticksByPid(database) {
  const { rows } = await database.query(
    `select pid from pg_stat_activity where datname = current_database() and pid <> pg_backend_pid()`,
  );
  return new Map(rows.map(({ pid }) => [pid, ticksOf(pid)]));
}

/** User and system time of a process; 0 where there is no /proc, or the process has gone. */
function ticksOf(pid) {
  try {
    const fields = readFileSync(`/proc/${pid}/stat`, 'utf8').split(') ')[1].split(' ');
    return Number(fields[11]) + Number(fields[12]);
  } catch {
    return 0;
  }
}
