import {
  advanceChunk,
  chunkResult,
  failureCode,
  findJob,
  INSTANCE,
  logJob,
  type Chunk,
  type Hold,
} from '../../jobs';
import { inTransaction, openSql } from '../../kernel/sql/sql';
import { contentReader } from '../attachments/read-content';
import { detectIn } from '../find/detect-texts';
import { keepFound } from '../find/keep-found';
import type { Scanner } from '../scanner';
import { idsOf, readRowsOf, type RowChoice } from '../texts/read-page';
import type { Reading } from '../texts/reading';
import type { ScannedType } from '../texts/scan-schema';
import { readBlock } from './blocks';
import { isNobodysFault, patiently } from './patiently';
import type { Block } from './plan-blocks';
import { readingPace, type ReadingPace } from './reading-pace';
import type { BlockResult, PlannedType, ScanPlan } from './scan-plan';

/** A block in hand: what it reads and how far it is. */
interface Progressing {
  readonly scanner: Scanner;
  readonly chunk: Chunk;
  readonly block: Block;
  readonly type: ScannedType;
  readonly planned: PlannedType;
  readonly reading: Reading;
  readonly pace: ReadingPace;
  done: number;
  result: BlockResult;
}

/** Reads a block of rows, slice by slice, from wherever it stands; each slice keeps its findings with the cursor. */
export async function scanBlock(scanner: Scanner, chunk: Chunk, hold: Hold): Promise<void> {
  const state = await begin(scanner, chunk);
  if (!state) return;
  while (state.done < chunk.size && (await hold.mayGoOn())) {
    await readOn(state, state.pace.size());
    await state.pace.rest();
  }
}

async function begin(scanner: Scanner, chunk: Chunk): Promise<Progressing | undefined> {
  const { strapi } = scanner;
  const sql = openSql(strapi);
  const [job, block] = [await findJob(sql, chunk.jobId), await readBlock(sql, chunk)];
  if (!job || !block) return undefined;
  const { types, attachments } = job.plan as ScanPlan;
  const schema = scanner.schema();
  const planned = types.find(({ uid }) => uid === block.uid);
  const type = schema.types.get(block.uid);
  const before = (await chunkResult(sql, chunk)) as BlockResult | null;
  const result = before ?? { after: block.afterId, rows: 0, fresh: 0 };
  if (!planned || !type) {
    // the application no longer has this type: nothing is left to read
    const end = { done: chunk.size, refused: 0, result, now: scanner.clock.now() };
    await advanceChunk(sql, chunk, end);
    return undefined;
  }
  return {
    ...{ scanner, chunk, block, type, planned, done: chunk.done, result },
    reading: { sql, schema, ...(attachments ? { readContent: contentReader(strapi) } : {}) },
    pace: readingPace(scanner, attachments),
  };
}

/** Reads the next rows; of some that cannot be read, fewer, until the one to blame is alone and left out. */
async function readOn(state: Progressing, most: number): Promise<void> {
  try {
    await patiently(() => readSlice(state, most));
  } catch (error) {
    if (isNobodysFault(error)) throw error;
    if (most > 1) await readOn(state, Math.ceil(most / 8));
    else await leaveOut(state, failureCode(error));
  }
}

async function readSlice(state: Progressing, most: number): Promise<void> {
  const { scanner, type, chunk, pace } = state;
  const began = performance.now();
  const choice = nextChoice(state, most);
  const rows = await readRowsOf(state.reading, type, choice);
  const found = await detectIn(scanner, rows);
  const now = scanner.clock.now();
  const end = endOf(state, { choice, read: rows.map(({ id }) => id), most });
  const result = await inTransaction(scanner.strapi, async (sql) => {
    const kept = await keepFound(sql, {
      ...{ type, rows, found, jobId: chunk.jobId, now },
      withContent: state.reading.readContent !== undefined,
    });
    const sofar = state.result;
    const counted: BlockResult = {
      ...{ after: end.after, rows: sofar.rows + rows.length, fresh: sofar.fresh + kept.fresh },
    };
    await advanceChunk(sql, chunk, { done: end.done, refused: 0, result: counted, now });
    return counted;
  });
  Object.assign(state, { done: end.done, result });
  pace.took(rows, performance.now() - began);
}

/** The next rows of the block, whether it is a span of ids or a list. */
function nextChoice({ block, planned, result }: Progressing, most: number): RowChoice {
  const { rowIds } = block;
  if (rowIds) return { ids: rowIds.filter((id) => id > result.after).slice(0, most) };
  const changed = planned.changed && {
    since: new Date(planned.changed.since),
    aboveId: planned.changed.aboveId,
  };
  const span = { after: result.after, upTo: block.toId, limit: most };
  return { ...span, ...(changed ? { changed } : {}) };
}

interface Slice {
  readonly choice: RowChoice;
  readonly read: readonly number[];
  readonly most: number;
}

/** Where the block stands after these rows; the last place is kept for its very end, however many rows came or went. */
function endOf(
  { chunk, block, done }: Pick<Progressing, 'chunk' | 'block' | 'done'>,
  { choice: { ids }, read, most }: Slice,
): { readonly after: number; readonly done: number } {
  const last = (ids ?? read).at(-1) ?? block.toId;
  const ended = last >= block.toId || (!ids && read.length < most);
  return ended
    ? { after: block.toId, done: chunk.size }
    : { after: last, done: Math.min(done + (ids ?? read).length, chunk.size - 1) };
}

/** A row that cannot be read is counted as refused, and the mark of its type stays where it is. */
async function leaveOut(state: Progressing, code: string): Promise<void> {
  const { scanner, chunk, type } = state;
  const choice = nextChoice(state, 1);
  const read = await idsOf(state.reading.sql, type, choice);
  const { done, after } = endOf(state, { choice, read, most: 1 });
  const now = scanner.clock.now();
  const result: BlockResult = { ...state.result, after };
  await inTransaction(scanner.strapi, async (sql) => {
    const line = { at: now, instance: INSTANCE, chunk: chunk.number, subjects: 1, code };
    await logJob(sql, chunk.jobId, { ...line, event: 'chunk-quarantined' });
    await advanceChunk(sql, chunk, { done, refused: read.length, result, now });
  });
  scanner.strapi.log.error(
    `gdpr: the texts of ${type.uid} ${read.join()} could not be read (${code}); the next scan tries again`,
  );
  Object.assign(state, { done, result });
}
