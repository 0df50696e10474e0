import { AsyncLocalStorage } from 'node:async_hooks';
import type { WrittenText } from '../judge/judgement';
import { textKey } from '../judge/text-key';

/** A write of the Document Service under way: the texts of it that were read, so that nobody reads them again. */
export interface GuardAct {
  readonly passed: ReadonlySet<string>;
  ended: boolean;
}

const acts = new AsyncLocalStorage<GuardAct>();

/** An act that has read these texts. */
export const actOf = (texts: readonly WrittenText[]): GuardAct => ({
  passed: new Set(texts.map(textKey)),
  ended: false,
});

/** Runs a write so that the doors behind it know what was read. */
export async function during<T>(act: GuardAct, write: () => Promise<T>): Promise<T> {
  try {
    return await acts.run(act, write);
  } finally {
    act.ended = true;
  }
}

/** Whether the write under way has brought this text past its first door. */
export function isPassed(text: WrittenText): boolean {
  const act = acts.getStore();
  return act !== undefined && !act.ended && act.passed.has(textKey(text));
}
