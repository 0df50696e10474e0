import * as React from 'react';

import { useTranslate } from '../ui/use-translate';

/** Why a category is guessed, in the admin's language; the server says it in English. */
export function useWhy(): (why: string) => string {
  const t = useTranslate();
  return React.useCallback(
    (why) => {
      const byName = /^name contains "(.+)"$/.exec(why)?.[1];
      if (byName !== undefined) return t('tagging.guess.name', { word: byName });
      const byType = /^type is (.+)$/.exec(why)?.[1];
      return byType === undefined ? why : t('tagging.guess.type', { word: byType });
    },
    [t],
  );
}
