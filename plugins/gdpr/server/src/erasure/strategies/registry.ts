import type { StrategyName } from '../../../../shared/contracts/tags';
import { band } from './band';
import { blank } from './blank';
import { keep } from './keep';
import { mask } from './mask';
import { pseudonym } from './pseudonym';
import { redactText } from './redact-text';
import type { Strategy } from './strategy';
import { truncate } from './truncate';

/** Every strategy by the name that tags give it. */
export const STRATEGIES = {
  blank,
  keep,
  band,
  truncate,
  mask,
  pseudonym,
  redactText,
  deleteFile: { kind: 'structural', outcome: 'erased' },
  deleteRow: { kind: 'structural', outcome: 'erased' },
} as const satisfies Record<StrategyName, Strategy>;

/** The strategy of a tag. */
export const strategyOf = (name: StrategyName): Strategy => STRATEGIES[name];
