import type { Core } from '@strapi/types';
import type { SinkLine } from '../../../../shared/contracts/erasure';
import { findJob, hasEnded, moveJob, trafficOf } from '../../jobs';
import { openSql } from '../../kernel/sql/sql';
import { freePages } from '../sinks/free-pages';
import { clearFreePages, isTooLargeToRebuild } from '../../kernel/sql/free-pages';
import type { StoredResult } from './stored';

/** Milliseconds without a request after which a rebuild disturbs nobody. */
const QUIET = 30_000;

const KEY = { type: 'plugin', name: 'gdpr', key: 'rebuild-owed' };

const storeOf = (strapi: Core.Strapi) => strapi.store(KEY);

/** Jobs of many people after which the SQLite file is still to be rebuilt. */
async function debts(strapi: Core.Strapi): Promise<string[]> {
  return ((await storeOf(strapi).get({})) as string[] | null) ?? [];
}

/**
 * Remembers, through any restart, that the file of a SQLite database holds old copies of what a job of many people
 * erased: a rebuild keeps everybody waiting for seconds, so it is done when nobody is.
 */
export async function oweRebuild(strapi: Core.Strapi, jobId: string): Promise<void> {
  const sql = openSql(strapi);
  if (sql.dialect !== 'sqlite') return;
  const owed = await debts(strapi);
  if (!owed.includes(jobId)) await storeOf(strapi).set({ value: [...owed, jobId] });
}

/** Rebuilds now, for one person; what is owed for many is paid by whichever process is quiet next, at the latest at boot. */
export async function rebuildAfter(
  strapi: Core.Strapi,
  { total }: { readonly total: number },
): Promise<void> {
  if (openSql(strapi).dialect !== 'sqlite' || total > 1) return;
  await rebuild(strapi);
}

/** Pays what is owed, if nobody has asked for anything for a while. */
export async function rebuildWhenQuiet(strapi: Core.Strapi): Promise<void> {
  const traffic = trafficOf(strapi);
  if (traffic.isServing() && traffic.quietFor() < QUIET) return;
  if (openSql(strapi).dialect !== 'sqlite' || (await payable(strapi)).length === 0) return;
  await rebuild(strapi);
}

/** Debts of jobs that have ended: those that still run leave more behind. */
async function payable(strapi: Core.Strapi): Promise<string[]> {
  const ended: string[] = [];
  for (const jobId of await debts(strapi)) {
    const job = await findJob(openSql(strapi), jobId);
    if (!job || hasEnded(job.state)) ended.push(jobId);
  }
  return ended;
}

/** What a receipt says as long as the file holds old copies; nothing where it is never rebuilt, that has a line already. */
export async function rebuildOwed(strapi: Core.Strapi, jobId: string): Promise<SinkLine[]> {
  const sql = openSql(strapi);
  if (sql.dialect !== 'sqlite' || (await isTooLargeToRebuild(sql))) return [];
  return (await debts(strapi)).includes(jobId) ? [OWED] : [];
}

const OWED: SinkLine = {
  name: 'free-pages',
  label: freePages.label,
  covered: false,
  rows: 0,
  because: {
    fr: 'Le fichier SQLite n’est pas encore reconstruit : d’anciennes copies de lignes restent dans ses pages jusqu’au prochain moment calme (30 secondes sans requête) ou redémarrage.',
    en: 'The SQLite file is not rebuilt yet: old copies of rows stay in its pages until the next quiet moment (30 seconds without a request) or restart.',
  },
};

async function rebuild(strapi: Core.Strapi): Promise<void> {
  const paid = await payable(strapi);
  await clearFreePages(strapi);
  if (paid.length === 0) return;
  const left = (await debts(strapi)).filter((jobId) => !paid.includes(jobId));
  await storeOf(strapi).set({ value: left });
  if (await isTooLargeToRebuild(openSql(strapi))) return;
  for (const jobId of paid) await sayRebuilt(strapi, jobId);
}

/** The job's result no longer names the file. */
async function sayRebuilt(strapi: Core.Strapi, jobId: string): Promise<void> {
  const sql = openSql(strapi);
  const job = await findJob(sql, jobId);
  const result = job?.result as StoredResult | null | undefined;
  if (!job || !result?.uncovered) return;
  const uncovered = result.uncovered.filter(({ name }) => name !== freePages.name);
  await moveJob(sql, jobId, { from: [job.state], result: { ...result, uncovered } });
}
