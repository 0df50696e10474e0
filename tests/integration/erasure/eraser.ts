import type { Answer } from '../../support/http';

/** A call in an administrator's name. */
export type Ask = (path: string, sent?: { method?: string; json?: unknown }) => Promise<Answer>;

/** The preview of an erasure, as the API gives it. */
export interface Previewed {
  readonly planId: string;
  readonly token: string;
  readonly [key: string]: Answer['body'];
}

/** Who is erased, and how. */
export interface Wanted {
  readonly uid: string;
  readonly documentId: string;
  readonly mode: 'anonymise' | 'delete';
  readonly scope?: 'subject' | 'document';
}

const WORDS = { anonymise: 'ANONYMISER', delete: 'SUPPRIMER' };
const MOTIVE = 'Accord écrit du responsable de traitement';

/** Asks for a preview; the answer must be 200. */
export async function preview(ask: Ask, wanted: Wanted): Promise<Previewed> {
  const answer = await ask('/gdpr/erasures/preview', { json: wanted });
  if (answer.status !== 200) throw new Error(`preview: ${answer.status} ${answer.text}`);
  return answer.body.data;
}

/** What a confirmation sends; parts can be replaced to make it wrong. */
export const confirmation = (
  plan: Previewed,
  wanted: Pick<Wanted, 'mode'>,
  changes: object = {},
) => ({
  planId: plan.planId,
  token: plan.token,
  word: WORDS[wanted.mode],
  reasonCode: 'subject-request',
  overrideMotive: MOTIVE,
  ...changes,
});

/** Confirms, whatever the answer. */
export const confirm = (ask: Ask, body: object): Promise<Answer> =>
  ask('/gdpr/erasures', { json: body });

/** Previews and confirms; the erasure must have been done. */
export async function erase(ask: Ask, wanted: Wanted): Promise<Answer['body']> {
  const plan = await preview(ask, wanted);
  const answer = await confirm(ask, confirmation(plan, wanted));
  if (answer.status !== 200) throw new Error(`confirm: ${answer.status} ${answer.text}`);
  return answer.body.data;
}
