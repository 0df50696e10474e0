import * as React from 'react';

import { useTranslateOr } from '../ui/use-translate';

/** A refusal in the admin's language by its code; the server's own words where the code is not known here. */
export function useFailureText(): (code: string | undefined, otherwise: string) => string {
  const translateOr = useTranslateOr();
  return React.useCallback(
    (code, otherwise) =>
      code === undefined ? otherwise : translateOr(`erasure.code.${code}`, otherwise),
    [translateOr],
  );
}
