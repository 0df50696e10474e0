import type { GuardVerdict } from '../../../shared/contracts/guard';
import type { Ruling } from './guarded-write';

/** A write that waits for the editor. */
export interface Question {
  readonly uid: string;
  readonly documentId?: string | undefined;
  /** the record as it is about to be sent */
  readonly data: Readonly<Record<string, unknown>>;
  readonly verdicts: readonly GuardVerdict[];
  readonly answer: (ruling: Ruling) => void;
}

const SAVE: Ruling = { kind: 'save' };
const STAY: Ruling = { kind: 'stay', message: 'Not saved', fields: [] };

const listeners = new Set<() => void>();
let open: Question | null = null;

/**
 * Puts a question to the editor. Strapi's requests know nothing of the screen: this is how they reach it. Where no form
 * is on screen, as in a list, the write goes on and the server judges.
 */
export function putQuestion(question: Omit<Question, 'answer'>): Promise<Ruling> {
  if (listeners.size === 0) return Promise.resolve(SAVE);
  open?.answer(STAY);
  return new Promise((resolve) => {
    show({
      ...question,
      answer(ruling) {
        show(null);
        resolve(ruling);
      },
    });
  });
}

/** The question that waits. */
export const openQuestion = (): Question | null => open;

/** Hears of questions; when the last listener goes, the screen is left and nothing is saved. */
export function onQuestion(listener: () => void): () => void {
  listeners.add(listener);
  return () => {
    listeners.delete(listener);
    // Strapi takes its panels away and puts them back in one go.
    setTimeout(() => {
      if (listeners.size === 0) open?.answer(STAY);
    });
  };
}

function show(question: Question | null): void {
  open = question;
  listeners.forEach((listener) => listener());
}
