import type { GuardCheckRequest } from '../../../shared/contracts/guard';
import type { Checked } from './field-verdict';

/** Milliseconds without a key before the server is asked: a pause, not every letter. */
export const PAUSE = 600;

/** What the server says of one form while it is being filled in. */
export interface LiveCheck {
  readonly subscribe: (listener: () => void) => () => void;
  readonly current: () => Checked;
  /** Asks after a pause; of several calls, only the last is asked. */
  readonly later: (request: () => GuardCheckRequest | null) => void;
}

/** Nothing was asked yet. */
const UNCHECKED: Checked = { data: {}, verdicts: [] };

/**
 * The check of one form.
 * @param ask resolves to null where the server could not be asked: what was known then stands
 */
export function createLiveCheck(
  ask: (request: GuardCheckRequest) => Promise<Checked['verdicts'] | null>,
): LiveCheck {
  const listeners = new Set<() => void>();
  let checked = UNCHECKED;
  let waiting: ReturnType<typeof setTimeout> | undefined;
  let asked = 0;

  const run = async (request: GuardCheckRequest | null) => {
    if (request === null) return;
    asked += 1;
    const turn = asked;
    const verdicts = await ask(request);
    // A slower answer to an older text is of no use any more.
    if (verdicts === null || turn !== asked) return;
    checked = { data: request.data, verdicts };
    listeners.forEach((listener) => listener());
  };

  return {
    subscribe(listener) {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
    current: () => checked,
    later(request) {
      clearTimeout(waiting);
      waiting = setTimeout(() => void run(request()), PAUSE);
    },
  };
}
