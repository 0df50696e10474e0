import { failureCode, jobs } from '../../jobs';
import { openSql, type Sql } from '../../kernel/sql/sql';
import { settings } from '../../kernel/settings';
import type { Scanner } from '../scanner';
import { momentOf } from '../texts/read-page';
import type { ScannedType } from '../texts/scan-schema';
import { readMarks, writeMarks, type Mark } from './marks';
import { newestId } from './plan-blocks';
import { runningScan } from './scan-lock';
import { startScan } from './start-scan';

/** Rows that are counted of a type, for the log. */
const COUNTED = 10_000;

/**
 * Scans what came in behind the application's back: an import, a transfer or a restore of rows switches every hook off,
 * so that nothing was checked when it was written. Such rows are newer than the last scan by their id and older by their
 * dates. Returns the id of the scan, if one was needed.
 */
export async function scanArrivals(scanner: Scanner): Promise<string | undefined> {
  const { strapi } = scanner;
  const sql = openSql(strapi);
  if ((await runningScan(sql)) !== undefined) return undefined;
  const marks = await readMarks(sql);
  await markEmptyTypes(scanner, sql, marks);
  const arrived: string[] = [];
  for (const type of scanner.schema().types.values()) {
    const mark = marks.get(type.uid);
    const count = mark ? await countArrivals(sql, type, mark) : 0;
    if (count > 0) arrived.push(`${type.uid} (${count < COUNTED ? count : `${COUNTED} or more`})`);
  }
  if (arrived.length === 0) return undefined;
  const jobId = await startScan(scanner, {
    ...{ scope: 'changed', requestedBy: null, actor: 'arrivals' },
    attachments: settings(strapi).scan.attachments,
  });
  strapi.log.warn(
    `gdpr: rows came in otherwise than through the application (an import, a transfer, a restore): ${arrived.join(', ')}. Nothing was checked when they were written, so their texts are being scanned now: job ${jobId}`,
  );
  return jobId;
}

/** A type without rows is scanned by looking at it: whatever comes in later is told apart from that moment on. */
async function markEmptyTypes(
  scanner: Scanner,
  sql: Sql,
  marks: ReadonlyMap<string, Mark>,
): Promise<void> {
  const since = scanner.clock.now();
  const empty: Mark[] = [];
  for (const { uid, table } of scanner.schema().types.values()) {
    if (marks.has(uid) || (await newestId(sql, table)) > 0) continue;
    const fingerprint = scanner.fingerprint(uid);
    empty.push({ uid, since, maxId: 0, fingerprint, attachments: true });
  }
  await writeMarks(sql, empty);
}

/**
 * A publication, or a draft that is discarded, makes a new row with an old date too: it says when it was published, or
 * its document was there before.
 */
async function countArrivals(sql: Sql, type: ScannedType, { since, maxId }: Mark): Promise<number> {
  const before = momentOf(sql, since);
  const publishedAt = sql.column(type.uid, 'publishedAt');
  const rows = await sql
    .table(type.table)
    .where('id', '>', maxId)
    .where(sql.column(type.uid, 'updatedAt'), '<', before)
    .where((old) => void old.whereNull(publishedAt).orWhere(publishedAt, '<', before))
    .whereNotExists(
      sql
        .table(`${type.table} as known`)
        .select('id')
        .whereRaw('?? = ??', ['known.document_id', `${type.table}.document_id`])
        .where('known.id', '<=', maxId) as never,
    )
    .limit(COUNTED)
    .select<object[]>('id');
  return rows.length;
}

/** Milliseconds after the boot: the host, and the engine of jobs, have started by then. */
const SOON = 1_000;

/** Looks for arrivals soon, and once an hour for the whole cluster. Returns what stops the look that is to come. */
export async function watchArrivals(scanner: Scanner): Promise<() => void> {
  const { strapi } = scanner;
  const look = async () => {
    await scanArrivals(scanner);
  };
  const schedule = { name: 'scan-arrivals', rule: '7 * * * *', timeZone: 'UTC' };
  await jobs(strapi).schedule(schedule, look);
  const timer = setTimeout(() => {
    look().catch((error: unknown) => {
      strapi.log.error(
        `gdpr: looking for rows that came in by an import failed (${failureCode(error)}); tried again within the hour`,
      );
    });
  }, SOON);
  return () => {
    clearTimeout(timer);
  };
}
