import * as React from 'react';

import type { DecideRequest, Decision } from '../../../shared/contracts/scan';
import type { RedactTarget } from './redact-modal';
import { useDecide, type Outcome } from './use-decide';

/** What is being decided in a list of findings. */
export interface Acts {
  readonly outcome: Outcome;
  readonly busy: boolean;
  /** what is about to be redacted: asked first, because it cannot be undone */
  readonly asking: RedactTarget | undefined;
  readonly start: (act: Decision, target: RedactTarget) => void;
  readonly send: (request: DecideRequest) => void;
  /** closes the question, or what came of the last decision */
  readonly giveUp: () => void;
}

/** Decisions of a list: at once, but for what cannot be undone. */
export function useActs(onTaken: () => void): Acts {
  const { outcome, decide, clear } = useDecide();
  const [asking, setAsking] = React.useState<RedactTarget>();
  const send = async (request: DecideRequest) => {
    if (!(await decide(request))) return;
    setAsking(undefined);
    onTaken();
  };
  return {
    outcome,
    asking,
    busy: outcome.status === 'deciding',
    send: (request) => void send(request),
    start: (act, target) => {
      clear();
      if (act === 'redact') setAsking(target);
      else void send({ act, ...namedBy(target) });
    },
    giveUp: () => {
      setAsking(undefined);
      clear();
    },
  };
}

const namedBy = (target: RedactTarget): Omit<DecideRequest, 'act'> =>
  target.kind === 'one' ? { findingIds: [target.finding.findingId] } : target.what;
