import type { Feature } from './kernel/feature';

/** The plugin's table of contents; a feature may rely on those before it. */
export const features: readonly Feature[] = [];
