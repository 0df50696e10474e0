import * as React from 'react';
import { unstable_useDocumentLayout as useDocumentLayout } from '@strapi/strapi/admin';

/** Names of a type's attributes as its list shows them; the attribute's own name where there is none. */
export function useAttributeLabel(uid: string): (attribute: string) => string {
  const { list } = useDocumentLayout(uid);
  return React.useCallback(
    (attribute) => {
      const metadatas: Readonly<Record<string, { readonly label?: string } | undefined>> =
        list.metadatas;
      return metadatas[attribute]?.label ?? attribute;
    },
    [list.metadatas],
  );
}
