import type { SCAN_SCOPES } from '../../../../shared/contracts/scan';
import { createJob, jobs, logJob, moveJob } from '../../jobs';
import { GdprError, GdprInvalid } from '../../kernel/errors';
import { inTransaction, openSql, type Sql } from '../../kernel/sql/sql';
import type { Scanner } from '../scanner';
import type { ScannedType } from '../texts/scan-schema';
import { writeBlocks } from './blocks';
import { changedSince, readMarks, type Mark } from './marks';
import { newestId, planBlocks, type Block } from './plan-blocks';
import { runningScan, takeScanLock } from './scan-lock';
import { SCAN, type PlannedType, type ScanPlan } from './scan-plan';

/** A scan that somebody, or the schedule, wants. */
export interface ScanOrder {
  readonly scope: (typeof SCAN_SCOPES)[number];
  /** only these types */
  readonly uids?: readonly string[] | undefined;
  readonly attachments: boolean;
  /** id of the administrator who asked; null for a program */
  readonly requestedBy: number | null;
  /** `admin:3`, `cli`, `schedule` or `arrivals` */
  readonly actor: string;
}

/**
 * Plans a scan and hands it out; returns the id of its job. A type that was never scanned, or under other rules, is read
 * whole whatever the scope.
 */
export async function startScan(scanner: Scanner, order: ScanOrder): Promise<string> {
  const { strapi } = scanner;
  const sql = openSql(strapi);
  const running = await runningScan(sql);
  if (running !== undefined) throw new ScanRunning(running);
  const { plan, blocks } = await planScan(scanner, sql, order);
  const jobId = await inTransaction(strapi, (transaction) =>
    createScan(transaction, { order, plan, blocks }),
  );
  await jobs(strapi).dispatch(jobId);
  return jobId;
}

/** 400: one scan at a time reads everything that there is to read. */
class ScanRunning extends GdprError {
  constructor(jobId: string) {
    super(
      'E_GDPR_SCAN_RUNNING',
      `Scan ${jobId} has not ended yet: wait for it, or cancel it on the page Jobs.`,
      { jobId },
    );
  }
}

interface Planned {
  readonly plan: ScanPlan;
  readonly blocks: readonly Block[];
}

async function planScan(scanner: Scanner, sql: Sql, order: ScanOrder): Promise<Planned> {
  const schema = scanner.schema();
  const marks = await readMarks(sql);
  const plannedAt = scanner.clock.now();
  const types: PlannedType[] = [];
  const blocks: Block[] = [];
  for (const type of typesOf(scanner, order.uids)) {
    const planned: PlannedType = {
      uid: type.uid,
      maxId: await newestId(sql, type.table),
      fingerprint: scanner.fingerprint(type.uid),
      ...changedOf(scanner, order, { type, mark: marks.get(type.uid) }),
    };
    types.push(planned);
    blocks.push(...(await planBlocks(sql, { schema, type, planned })));
  }
  return {
    blocks,
    plan: {
      ...{ scope: order.scope, attachments: order.attachments, types },
      ...{ plannedAt: plannedAt.getTime(), everything: order.uids === undefined },
    },
  };
}

function typesOf(scanner: Scanner, uids: readonly string[] | undefined): ScannedType[] {
  const { types } = scanner.schema();
  if (!uids) return [...types.values()];
  return [...new Set(uids)].map((uid) => {
    const type = types.get(uid);
    if (type) return type;
    throw new GdprInvalid(
      'E_GDPR_NOT_SCANNED',
      `uids: ${uid} is no content type whose texts are scanned. Scanned are ${[...types.keys()].join(', ')}.`,
    );
  });
}

function changedOf(
  scanner: Scanner,
  { scope, attachments }: ScanOrder,
  { type, mark }: { readonly type: ScannedType; readonly mark: Mark | undefined },
): Pick<PlannedType, 'changed'> {
  if (scope === 'all' || !mark || mark.fingerprint !== scanner.fingerprint(type.uid)) return {};
  if (attachments && !mark.attachments) return {};
  const { since, aboveId } = changedSince(mark);
  return { changed: { since: since.getTime(), aboveId } };
}

async function createScan(
  sql: Sql,
  { order, plan, blocks }: Planned & { readonly order: ScanOrder },
): Promise<string> {
  const at = new Date(plan.plannedAt);
  const jobId = await createJob(sql, {
    ...{ name: SCAN, state: 'planned', plan, planHash: '', createdAt: at },
    ...{ tokenHash: null, tokenExpiresAt: null, requestedBy: order.requestedBy },
    confirmation: { actor: order.actor },
  });
  if (!(await takeScanLock(sql, jobId))) throw new ScanRunning('of somebody else');
  await writeBlocks(sql, jobId, blocks);
  const total = blocks.reduce((sum, { size }) => sum + size, 0);
  await moveJob(sql, jobId, { from: ['planned'], state: 'confirmed', total });
  await logJob(sql, jobId, { at, event: 'confirmed', actor: order.actor, subjects: total });
  return jobId;
}
