import type { Feature } from '../kernel/feature';
import { ensureFindingTable } from './finding-table';

export type { FindingRow } from './finding';
export { FINDINGS } from './finding-table';
export { countFindings, forgetFindings, typesWithFindings } from './forget-findings';

/** The table of findings, below those who fill it (scan) and those who empty it (erasure). */
export const findingsFeature = {
  name: 'findings',
  bootstrap: ({ strapi }) => ensureFindingTable(strapi),
} satisfies Feature;
