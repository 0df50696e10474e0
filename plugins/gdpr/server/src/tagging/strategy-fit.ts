import { STRATEGIES, type StrategyName } from '../../../shared/contracts/tag-vocabulary';
import type { ResolvedErase } from './tag';

/** Options of `erase` that some strategy reads. */
export type EraseOption = 'into' | 'bands' | 'to' | 'visible';

/** Characters that what a strategy writes may take. */
export interface WrittenLength {
  readonly shortest: number;
  readonly longest: number;
}

/**
 * What a strategy can bear, as a promise that its implementation is tested against and by which
 * tags are checked at boot.
 */
export interface StrategyFit {
  /** what becomes of the value: gone, made less precise, or left */
  readonly outcome: 'erased' | 'generalised' | 'kept';
  /** attribute types it can treat */
  readonly types: readonly string[];
  /** it may leave NULL in the attribute it treats */
  readonly writesNull: boolean;
  /** values that differed still differ, or are NULL: safe on a unique attribute */
  readonly keepsUnique: boolean;
  /** it writes words of its own, which no regex or enumeration can vouch for */
  readonly writesText: boolean;
  /** length of what it writes, by attribute type; undefined: never longer or shorter than before */
  readonly written: (erase: ResolvedErase, type: string) => WrittenLength | undefined;
  readonly needs: readonly EraseOption[];
  readonly mayTake: readonly EraseOption[];
}

const LINES = ['string', 'text', 'richtext'] as const;
const NUMBERS = ['integer', 'biginteger', 'decimal', 'float'] as const;
const DATES = ['date', 'datetime', 'timestamp'] as const;
const SCALARS = [
  ...LINES,
  ...NUMBERS,
  ...DATES,
  'time',
  'email',
  'password',
  'uid',
  'enumeration',
  'boolean',
  'json',
  'blocks',
] as const;
const NESTED = ['component', 'dynamiczone'] as const;

/** Characters a mask stands for the hidden part with, however long that part was. */
export const MASK_LENGTH = 4;
/** Characters left readable by a mask unless the tag says. */
export const MASK_VISIBLE = 4;
/** Characters of a keyed pseudonym, its mark included. */
export const PSEUDONYM_LENGTH = 37;
/** Characters of a pseudonym in the form of an e-mail address, at most. */
export const PSEUDONYM_EMAIL_LENGTH = 64;

const unchanged = () => undefined;

/**
 * Every strategy and what it can bear. On a component, `blank` treats each attribute by its own tag and `deleteRow`
 * removes the component; elsewhere `deleteRow` says that the value goes with its row, which its type must delete.
 */
export const STRATEGY_FITS: Readonly<Record<StrategyName, StrategyFit>> = {
  blank: {
    outcome: 'erased',
    types: [...SCALARS, ...NESTED],
    writesNull: true,
    keepsUnique: true,
    writesText: false,
    written: unchanged,
    needs: [],
    mayTake: [],
  },
  keep: {
    outcome: 'kept',
    types: [...SCALARS, ...NESTED, 'media'],
    writesNull: false,
    keepsUnique: true,
    writesText: false,
    written: unchanged,
    needs: [],
    mayTake: [],
  },
  band: {
    outcome: 'generalised',
    types: [...DATES, ...NUMBERS, 'string', 'text', 'enumeration'],
    writesNull: true,
    keepsUnique: false,
    writesText: true,
    written: ({ bands }) => labelLengths((bands ?? []).map(({ label }) => label)),
    needs: ['bands'],
    mayTake: ['into'],
  },
  truncate: {
    outcome: 'generalised',
    types: [...DATES, 'string', 'text'],
    writesNull: false,
    keepsUnique: false,
    writesText: true,
    written: ({ to }, type) => truncatedLength(to, type),
    needs: ['to'],
    mayTake: [],
  },
  mask: {
    outcome: 'generalised',
    types: ['string', 'text'],
    writesNull: false,
    keepsUnique: false,
    writesText: true,
    written: ({ visible }) => ({
      shortest: MASK_LENGTH,
      longest: MASK_LENGTH + (visible ?? MASK_VISIBLE),
    }),
    needs: [],
    mayTake: ['visible'],
  },
  pseudonym: {
    outcome: 'generalised',
    types: ['string', 'text', 'email', 'uid'],
    writesNull: false,
    keepsUnique: true,
    writesText: true,
    written: (_erase, type) => ({
      shortest: PSEUDONYM_LENGTH,
      longest: type === 'email' ? PSEUDONYM_EMAIL_LENGTH : PSEUDONYM_LENGTH,
    }),
    needs: [],
    mayTake: [],
  },
  redactText: {
    outcome: 'generalised',
    types: [...LINES, 'blocks', 'json'],
    writesNull: false,
    keepsUnique: false,
    writesText: true,
    written: unchanged,
    needs: [],
    mayTake: [],
  },
  deleteFile: {
    outcome: 'erased',
    types: ['media'],
    writesNull: true,
    keepsUnique: true,
    writesText: false,
    written: unchanged,
    needs: [],
    mayTake: [],
  },
  deleteRow: {
    outcome: 'erased',
    types: [...SCALARS, ...NESTED, 'media'],
    writesNull: true,
    keepsUnique: true,
    writesText: false,
    written: unchanged,
    needs: [],
    mayTake: [],
  },
};

/** Which strategies an attribute type can take, for remedies and forms. */
export const strategiesFor = (type: string): StrategyName[] =>
  STRATEGIES.filter((name) => STRATEGY_FITS[name].types.includes(type));

/** What is done to a value of this type when its tag names no strategy. */
export const defaultStrategy = (type: string): StrategyName => {
  if (type === 'media') return 'deleteFile';
  if (type === 'relation') return 'keep';
  return 'blank';
};

const isDate = (type: string): boolean => DATES.some((date) => date === type);

function labelLengths(labels: readonly string[]): WrittenLength | undefined {
  if (labels.length === 0) return undefined;
  const lengths = labels.map((label) => label.length);
  return { shortest: Math.min(...lengths), longest: Math.max(...lengths) };
}

/** A French département takes two characters, three overseas. */
function truncatedLength(to: ResolvedErase['to'], type: string): WrittenLength | undefined {
  if (isDate(type)) return undefined;
  if (to === 'departement') return { shortest: 2, longest: 3 };
  return typeof to === 'number' ? { shortest: to, longest: to } : undefined;
}

/** Whether `to` can be read on this type: month and year of a date, the rest of a text. */
export const truncationFits = (to: ResolvedErase['to'], type: string): boolean =>
  (to === 'month' || to === 'year') === isDate(type);
