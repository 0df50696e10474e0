import type { Answer } from '../../support/http';
import type { Ask } from '../erasure/eraser';

/** The preview of a bulk erasure, as the API gives it. */
export interface Previewed {
  readonly jobId: string;
  readonly token: string;
  readonly total: number;
  readonly [key: string]: Answer['body'];
}

/** What is to be done to which documents. */
export interface Wanted {
  readonly uid: string;
  readonly mode: 'anonymise' | 'delete';
  readonly selection: object;
  readonly target?: 'subjects' | 'documents';
}

const WORDS = { anonymise: 'ANONYMISER', delete: 'SUPPRIMER' };
const ENDED = ['done', 'partial', 'failed', 'cancelled', 'rejected'];

/** Asks for a preview; the answer must be 200. */
export async function previewBulk(ask: Ask, wanted: Wanted): Promise<Previewed> {
  const answer = await ask('/gdpr/bulk/preview', { json: wanted });
  if (answer.status !== 200) throw new Error(`preview: ${answer.status} ${answer.text}`);
  return answer.body.data;
}

/** What a confirmation sends; parts can be replaced to make it wrong. */
export const confirmation = (
  { jobId, token, total }: Previewed,
  { mode }: Pick<Wanted, 'mode'>,
  changes: object = {},
) => ({ jobId, token, word: `${WORDS[mode]} ${total}`, reasonCode: 'retention-ended', ...changes });

/** Confirms, whatever the answer. */
export const confirmBulk = (ask: Ask, body: object): Promise<Answer> =>
  ask('/gdpr/bulk/confirm', { json: body });

/** The job, once nothing will happen to it any more. */
export async function ended(ask: Ask, jobId: string): Promise<Answer['body']> {
  for (let attempt = 0; attempt < 600; attempt += 1) {
    const { body } = await ask(`/gdpr/jobs/${jobId}`);
    if (ENDED.includes(body.data.state)) return body.data;
    await new Promise((resolve) => setTimeout(resolve, 100));
  }
  throw new Error(`job ${jobId} does not end`);
}

/** Previews, confirms and waits; the job must have been done without anybody left over. */
export async function eraseAll(ask: Ask, wanted: Wanted): Promise<Answer['body']> {
  const preview = await previewBulk(ask, wanted);
  const answer = await confirmBulk(ask, confirmation(preview, wanted));
  if (answer.status !== 200) throw new Error(`confirm: ${answer.status} ${answer.text}`);
  return ended(ask, preview.jobId);
}
