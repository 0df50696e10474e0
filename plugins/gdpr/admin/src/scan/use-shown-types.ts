import { unstable_useDocument as useDocument } from '@strapi/strapi/admin';

import type { ShownType } from './record-path';

const NONE: readonly ShownType[] = [];

/** Types that the content manager knows, and whether it shows them to this person. */
export function useShownTypes(): readonly ShownType[] {
  const { schemas } = useDocument({ model: '', collectionType: '' }, { skip: true });
  return schemas ?? NONE;
}
