import * as React from 'react';

import type { Decided, DecideRequest, Decision } from '../../../shared/contracts/scan';
import { failureOf, type Failure } from '../erasure/failure';
import { useDecideFindingsMutation } from './scan-api';

/** What came of the last decision. */
export type Outcome =
  | { readonly status: 'none' }
  | { readonly status: 'deciding'; readonly act: Decision }
  | { readonly status: 'failed'; readonly act: Decision; readonly failure: Failure }
  | { readonly status: 'decided'; readonly request: DecideRequest; readonly decided: Decided };

interface Decide {
  readonly outcome: Outcome;
  /** resolves to whether the server took it */
  readonly decide: (request: DecideRequest) => Promise<boolean>;
  readonly clear: () => void;
}

/** Sends decisions about findings, one at a time, and keeps what came of the last. */
export function useDecide(): Decide {
  const [request] = useDecideFindingsMutation();
  const [outcome, setOutcome] = React.useState<Outcome>({ status: 'none' });
  const decide = React.useCallback(
    async (asked: DecideRequest): Promise<boolean> => {
      setOutcome({ status: 'deciding', act: asked.act });
      try {
        const decided = await request(asked).unwrap();
        setOutcome({ status: 'decided', request: asked, decided });
        return true;
      } catch (error) {
        setOutcome({ status: 'failed', act: asked.act, failure: failureOf(error) });
        return false;
      }
    },
    [request],
  );
  return { outcome, decide, clear: React.useCallback(() => setOutcome({ status: 'none' }), []) };
}
