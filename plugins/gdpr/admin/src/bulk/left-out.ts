import type { BulkPreview } from '../../../shared/contracts/bulk';

/** How many of the selection are not treated, whatever the reason. */
export const leftOut = ({ exclusions }: Pick<BulkPreview, 'exclusions'>): number =>
  exclusions.reduce((sum, { count }) => sum + count, 0);
