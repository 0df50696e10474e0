/** The closed words of the tags, apart from their schema so that the admin can list them without zod. */
export const SENSITIVITIES = ['ordinary', 'confidential', 'restricted', 'special'] as const;
export const ORIGINS = ['provided', 'observed', 'derived', 'staff'] as const;
export const ACCESSES = ['include', 'redact', 'omit'] as const;
export const EDGES = ['owns', 'ownedBy', 'accessedBy', 'ignore'] as const;
export const EDGE_ACTIONS = ['cascade', 'detach', 'keep'] as const;
export const ROW_ACTIONS = ['anonymise', 'delete', 'keep'] as const;
export const STRATEGIES = [
  'blank',
  'keep',
  'band',
  'truncate',
  'mask',
  'pseudonym',
  'redactText',
  'deleteFile',
  'deleteRow',
] as const;

export type Sensitivity = (typeof SENSITIVITIES)[number];
export type Origin = (typeof ORIGINS)[number];
export type Access = (typeof ACCESSES)[number];
export type Edge = (typeof EDGES)[number];
export type EdgeAction = (typeof EDGE_ACTIONS)[number];
export type RowAction = (typeof ROW_ACTIONS)[number];
export type StrategyName = (typeof STRATEGIES)[number];
