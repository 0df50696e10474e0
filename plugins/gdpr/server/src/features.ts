import { bulkFeature } from './bulk';
import { cliFeature } from './cli';
import { detectionFeature } from './detection';
import { erasureFeature } from './erasure';
import { findingsFeature } from './findings';
import { guardFeature } from './guard';
import { jobsFeature } from './jobs';
import type { Feature } from './kernel/feature';
import { ledgerFeature } from './ledger';
import { lifecycleFeature } from './lifecycle';
import { savedFiltersFeature } from './saved-filters';
import { scanFeature } from './scan';
import { subjectGraphFeature } from './subject-graph';
import { taggingFeature } from './tagging';

/** The plugin's table of contents, lowest floor first; a feature may rely on those before it. */
export const features: readonly Feature[] = [
  taggingFeature,
  ledgerFeature,
  subjectGraphFeature,
  jobsFeature,
  findingsFeature,
  detectionFeature,
  lifecycleFeature,
  guardFeature,
  erasureFeature,
  scanFeature,
  bulkFeature,
  savedFiltersFeature,
  cliFeature,
];
