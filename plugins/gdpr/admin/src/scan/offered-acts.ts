import type { Decision, FindingState } from '../../../shared/contracts/scan';

/** What may be decided about a finding in this state. */
export function actsOf(state: FindingState): readonly Decision[] {
  switch (state) {
    case 'open':
      return ['false-positive', 'redact'];
    case 'false-positive':
      return ['reopen', 'redact'];
    case 'redacted':
    case 'gone':
      return [];
  }
}

/** What may be decided about all of these at once; nothing about none. */
export function commonActs(states: readonly FindingState[]): readonly Decision[] {
  const [first, ...others] = [...new Set(states)];
  if (first === undefined) return [];
  return actsOf(first).filter((act) => others.every((state) => actsOf(state).includes(act)));
}
