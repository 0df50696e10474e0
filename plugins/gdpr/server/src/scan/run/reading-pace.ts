import { createPace, type Pace } from '../../jobs';
import type { Scanner } from '../scanner';
import type { TextRow } from '../texts/placed-text';

/** How many rows are read at a time. */
export interface ReadingPace {
  readonly size: () => number;
  /** what the last rows were, and took */
  readonly took: (rows: readonly TextRow[], milliseconds: number) => void;
  readonly rest: () => Promise<void>;
}

/** Rows of a slice: the first, and at most; of one whose files are opened. */
const FIRST = 50;
const MOST = 2_000;
const WITH_FILES = 20;
/** Characters that are held in memory, about. */
const HELD = 4_000_000;

const paces = new WeakMap<Scanner, Map<boolean, ReadingPace>>();

/** The pace of the scans of this process: as many rows as fit in memory and, on a shared connection, in a moment. */
export function readingPace(scanner: Scanner, withFiles: boolean): ReadingPace {
  const known = paces.get(scanner) ?? new Map<boolean, ReadingPace>();
  paces.set(scanner, known);
  const pace = known.get(withFiles) ?? create(scanner, withFiles ? WITH_FILES : MOST);
  known.set(withFiles, pace);
  return pace;
}

function create({ strapi }: Scanner, most: number): ReadingPace {
  const pace: Pace = createPace(strapi, { first: FIRST, most });
  let fitting = Math.min(FIRST, most);
  return {
    size: () => Math.min(pace.size(), fitting),
    took(rows, milliseconds) {
      pace.took(Math.max(rows.length, 1), milliseconds);
      fitting = nextFitting(fitting, { rows, most });
    },
    rest: pace.rest,
  };
}

/** Four times as many at most, so that one page of short texts does not let a page of long ones through. */
function nextFitting(
  size: number,
  { rows, most }: { readonly rows: readonly TextRow[]; readonly most: number },
): number {
  const characters = rows.reduce(
    (sum, { texts }) => texts.reduce((inner, { text }) => inner + text.length, sum),
    0,
  );
  const fits = Math.floor((rows.length * HELD) / Math.max(characters, 1));
  return Math.max(1, Math.min(fits, size * 4, most));
}
