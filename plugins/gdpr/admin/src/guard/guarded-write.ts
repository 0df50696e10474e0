import type { FieldPath, GuardVerdict } from '../../../shared/contracts/guard';
import { isJson } from './json';

/** What the editor was told, or decided: the write goes on, or nothing is sent and her form stays as it is. */
export type Ruling =
  | { readonly kind: 'save' }
  | { readonly kind: 'stay'; readonly message: string; readonly fields: readonly FieldMessage[] };

/** What is wrong with one field, in words. */
export interface FieldMessage {
  readonly path: FieldPath;
  readonly message: string;
}

/** An answer of the admin's requests: one of the two. */
export interface Answer {
  readonly data?: unknown;
  readonly error?: unknown;
}

/** A write of the content manager, with what must happen around it. */
interface Write<A extends Answer> {
  /** asks the server what it would say; empty where it cannot be asked: it judges again at the write */
  readonly check: () => Promise<readonly GuardVerdict[]>;
  /** tells the editor, and asks her where that is needed */
  readonly rule: (verdicts: readonly GuardVerdict[]) => Promise<Ruling>;
  readonly send: () => Promise<A>;
}

/**
 * Judges before the write, so that a refusal never reaches Strapi's form, and once more where the server refuses all
 * the same: somebody may have changed the rules meanwhile.
 */
export async function guardedWrite<A extends Answer>(write: Write<A>): Promise<A | Answer> {
  const before = await ruleOn(await write.check(), write);
  if (before.kind === 'stay') return refusal(before);
  const answer = await write.send();
  const refused = verdictsOf(answer.error);
  if (refused.length === 0) return answer;
  const after = await ruleOn(refused, write);
  return after.kind === 'stay' ? refusal(after) : write.send();
}

const ruleOn = (
  verdicts: readonly GuardVerdict[],
  { rule }: Pick<Write<Answer>, 'rule'>,
): Promise<Ruling> | Ruling => (verdicts.some(asksEditor) ? rule(verdicts) : { kind: 'save' });

/** Whether a verdict needs the editor: what she has justified does not. */
export const asksEditor = (verdict: GuardVerdict): boolean =>
  verdict.kind === 'forbidden' || verdict.mode !== 'warn' || !verdict.justified;

/** The verdicts in a refusal of the server; none in any other error. */
function verdictsOf(error: unknown): readonly GuardVerdict[] {
  const details = isJson(error) && isJson(error.details) ? error.details : undefined;
  // The code is the guard's own: the details then have the shape that both sides share.
  return typeof details?.code === 'string' && Array.isArray(details.verdicts)
    ? (details.verdicts as readonly GuardVerdict[])
    : [];
}

/** A refusal in the form of the server's own, which Strapi puts under the fields. */
const refusal = ({ message, fields }: Extract<Ruling, { kind: 'stay' }>): Answer => ({
  error: {
    status: 400,
    name: 'ValidationError',
    message,
    details: {
      errors: fields.map((field) => ({ ...field, name: 'ValidationError' })),
    },
  },
});

/** Whether a write with this verdict is refused whatever she says. */
export const isRefused = (verdict: GuardVerdict): boolean =>
  verdict.kind === 'forbidden' || verdict.mode === 'block';
