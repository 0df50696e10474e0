import * as React from 'react';
import { unstable_useDocument as useDocument } from '@strapi/strapi/admin';

import { graphTypeOf, type GraphType } from './graph-type';

/** The place of a type in the subject graph, from the schemas that the content manager has loaded. */
export function useGraphType(model: string): GraphType | null {
  // Skipped: only the schemas are wanted, which come from a cache shared by every screen.
  const { schema, components } = useDocument({ model, collectionType: '' }, { skip: true });
  return React.useMemo(() => graphTypeOf(schema, components), [schema, components]);
}
