import { cliFeature } from './cli';
import { erasureFeature } from './erasure';
import { jobsFeature } from './jobs';
import type { Feature } from './kernel/feature';
import { ledgerFeature } from './ledger';
import { lifecycleFeature } from './lifecycle';
import { subjectGraphFeature } from './subject-graph';
import { taggingFeature } from './tagging';

/** The plugin's table of contents, lowest floor first; a feature may rely on those before it. */
export const features: readonly Feature[] = [
  taggingFeature,
  ledgerFeature,
  subjectGraphFeature,
  jobsFeature,
  lifecycleFeature,
  erasureFeature,
  cliFeature,
];
