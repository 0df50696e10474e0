import { setImmediate as nextTurn } from 'node:timers/promises';
import type { Target } from '../../../shared/contracts/bulk';
import type { Mode } from '../../../shared/contracts/erasure';
import { addRefusals, addSubjects, type NewRefusal } from '../jobs';
import { settings } from '../kernel/settings';
import { inTransaction, openSql } from '../kernel/sql/sql';
import type { Chosen } from '../selection';
import { findPeople, type Finding } from './find-people';
import { addPeople, forgetPeople, peopleBatches } from './people-table';
import { sortPeople, type Batch } from './sort-people';

/** Documents worked on at once: no list is ever held whole, and no statement keeps SQLite's one thread for long. */
const BATCH = 300;

/** A planned job, and what is to become its list. */
export interface Filling extends Finding {
  readonly jobId: string;
  readonly mode: Mode;
  readonly target: Target;
  readonly chosen: Chosen;
}

/** How many documents were selected, treated as one to be erased, and left out. */
export interface Filled {
  readonly selected: number;
  readonly total: number;
}

/** Writes the subjects of a job, each once, and whatever is left out with its reason. */
export async function fillJob(filling: Filling): Promise<Filled> {
  const isList =
    filling.target === 'documents' || filling.graph.nodes.get(filling.chosen.uid)?.root === true;
  if (isList) return fillFrom(filling, chosenBatches(filling));
  const sql = openSql(filling.strapi);
  try {
    const selected = await gatherPeople(filling);
    const filled = await fillFrom(filling, peopleBatches(sql, filling.jobId, BATCH));
    return { selected, total: filled.total };
  } finally {
    await forgetPeople(sql, filling.jobId);
  }
}

async function* chosenBatches({ chosen }: Filling): AsyncGenerator<Batch> {
  for await (const documentIds of chosen.batches(BATCH)) yield { uid: chosen.uid, documentIds };
}

/** Notes the person of every record; returns how many records there were. */
async function gatherPeople(filling: Filling): Promise<number> {
  let selected = 0;
  for await (const batch of chosenBatches(filling)) {
    selected += batch.documentIds.length;
    const { people, refusals } = await findPeople(filling, batch);
    await inTransaction(filling.strapi, async (sql) => {
      await addPeople(sql, filling.jobId, people);
      await refuse(filling, sql, refusals);
    });
    await nextTurn();
  }
  return selected;
}

async function fillFrom(filling: Filling, batches: AsyncGenerator<Batch>): Promise<Filled> {
  const { strapi, reader, graph, jobId, mode } = filling;
  const { blockers } = settings(strapi).erasure;
  const beneath = { sql: openSql(strapi), reader, graph, blockers };
  let [selected, total] = [0, 0];
  for await (const batch of batches) {
    selected += batch.documentIds.length;
    const { treated, refusals } = await sortPeople(beneath, mode, batch);
    const subjects = treated.map((documentId) => ({ uid: batch.uid, documentId }));
    const position = total;
    await inTransaction(strapi, async (sql) => {
      await addSubjects(sql, jobId, { position, subjects });
      await refuse(filling, sql, refusals);
    });
    total += treated.length;
    await nextTurn();
  }
  return { selected, total };
}

const refuse = (
  { jobId, now }: Filling,
  sql: Parameters<typeof addRefusals>[0],
  refusals: readonly NewRefusal[],
): Promise<void> => addRefusals(sql, jobId, { phase: 'selection', at: now, refusals });
