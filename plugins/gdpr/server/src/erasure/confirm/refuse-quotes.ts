import { subjectsFrom, type Job } from '../../jobs';
import { GdprError } from '../../kernel/errors';
import { openSql } from '../../kernel/sql/sql';
import { readIdentifiers } from '../apply/identifiers';
import type { Executor } from '../execute/executor';
import { createGraphReader } from '../locate/graph-reader';
import { mentions } from '../strategies/redact';

/** The reason is kept with the proof for years: it must not carry what is being erased. */
export async function refuseQuotes(
  { strapi, graph }: Executor,
  job: Pick<Job, 'jobId' | 'total'>,
  reasons: readonly (string | undefined)[],
): Promise<void> {
  const words = reasons.filter(Boolean).join(' ');
  if (words === '') return;
  const sql = openSql(strapi);
  const reader = createGraphReader(sql);
  for (const { uid, documentId } of await subjectsFrom(sql, job.jobId, {
    position: 0,
    limit: job.total,
  })) {
    const ids = (await reader.rowsOfDocuments(uid, [documentId])).map(({ id }) => id);
    const identifiers = await readIdentifiers(sql, graph, new Map([[uid, ids]]));
    if (!identifiers.reveal().some((value) => quotes(words, value.trim()))) continue;
    throw new GdprError(
      'E_GDPR_REASON_QUOTES',
      'The reason names the person or quotes their data, and would outlive the erasure: leave that out.',
    );
  }
}

/** A name of two letters is a word of the language more often than a name. */
const NAME = 3;
const NUMBER = 6;

function quotes(words: string, value: string): boolean {
  if (value.length >= NAME && mentions(words, [value])) return true;
  const number = digitsOf(value);
  return number.length >= NUMBER && digitsOf(words).includes(number);
}

/** A number is the same however it is spaced. */
const digitsOf = (text: string): string => text.replace(/\D/g, '');
