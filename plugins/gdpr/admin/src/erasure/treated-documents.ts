import type { TypeLine } from '../../../shared/contracts/erasure';

/** How many records are changed or removed; those that stay as they are, or lose a link only, do not count. */
export const treatedDocuments = (types: readonly TypeLine[]): number =>
  types
    .filter(({ action }) => action === 'anonymise' || action === 'delete')
    .reduce((sum, { documents }) => sum + documents, 0);
