import * as React from 'react';

import { personalCategories } from '../../../server/src/tagging/taxonomy';
import { useTranslateOr } from '../ui/use-translate';

const DESCRIPTIONS = new Map(
  personalCategories().map(({ key, description }) => [key, description]),
);

/** A category in the admin's language; the taxonomy itself speaks English. */
export function useCategoryLabel(): (key: string) => string {
  const translate = useTranslateOr();
  return React.useCallback(
    (key) => translate(`category.${key}`, DESCRIPTIONS.get(key)?.replace(/\.$/, '') ?? key),
    [translate],
  );
}
