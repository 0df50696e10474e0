import * as React from 'react';
import { unstable_useDocument as useDocument } from '@strapi/strapi/admin';

/** Names of content types as the content manager shows them; the uid where it knows none. */
export function useTypeLabel(): (uid: string) => string {
  const { schemas } = useDocument({ model: '', collectionType: '' }, { skip: true });
  return React.useCallback(
    (uid) => schemas?.find((schema) => schema.uid === uid)?.info.displayName ?? uid,
    [schemas],
  );
}
