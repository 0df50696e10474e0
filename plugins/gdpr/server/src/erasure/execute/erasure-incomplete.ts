import type { CheckLine } from '../../../../shared/contracts/erasure';
import { GdprError } from '../../kernel/errors';

/** The verification inside the transaction found values or rows left: all of it was rolled back. */
export class ErasureIncomplete extends GdprError {
  constructor(readonly checks: readonly CheckLine[]) {
    const places = checks.flatMap((check) =>
      check.places.map(({ uid, attribute }) => [uid, attribute].filter(Boolean).join('.')),
    );
    super(
      'E_GDPR_ERASURE_INCOMPLETE',
      `Nothing was erased: the verification still found data in ${places.join(', ') || 'a sink'}. Run \`npx gdpr check\` and report this.`,
      { checks },
    );
  }
}
