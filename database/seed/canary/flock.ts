import { type Chance, chance } from '../random';

/** Where one canary sits. */
export interface Canary {
  /** `api::contact.contact#1.address.street`; `(en)` and `(draft)` mark the versions. */
  place: string;
  value: string;
  kind: 'text' | 'number' | 'date' | 'file name' | 'file body';
}

/** Hands out values found nowhere else and remembers where each of them was put. */
export interface Flock {
  readonly canaries: Canary[];
  readonly random: Chance;
  /** A word of letters and digits that starts with the prefix. */
  word(place: string, kind?: Canary['kind']): string;
  /** An e-mail address in a domain that cannot exist. */
  address(place: string): string;
  /** Whether a text of this length has room for a word. */
  fits(maxLength: number): boolean;
  /** Draws until the value is new to this flock, and keeps it. */
  fresh(place: string, kind: Canary['kind'], draw: () => string): string;
  /** Takes back a canary that the application replaced by a value of its own. */
  release(place: string): void;
}

const COUNTER = 5;

/** Starts a flock; two flocks of different prefixes share no canary that bears a word. */
export function flock(prefix: string): Flock {
  if (!/^[A-Za-z][A-Za-z0-9]{2,}$/.test(prefix)) {
    throw new RangeError(
      `A canary prefix is a letter and two or more letters or digits, not "${prefix}"`,
    );
  }
  const canaries: Canary[] = [];
  const used = new Set<string>();
  let count = 0;
  const fresh = (place: string, kind: Canary['kind'], draw: () => string): string => {
    let value = draw();
    while (used.has(value)) value = draw();
    used.add(value);
    canaries.push({ place, value, kind });
    return value;
  };
  const next = (): string => {
    count += 1;
    return `${prefix}${String(count).padStart(COUNTER, '0')}x`;
  };
  return {
    canaries,
    random: chance(0, prefix),
    // upload makes a slug of a file's name: what is in lower case stays in one piece
    word: (place, kind = 'text') =>
      fresh(place, kind, kind === 'file name' ? () => next().toLowerCase() : next),
    address: (place) => fresh(place, 'text', () => `${next().toLowerCase()}@canari.example`),
    fits: (maxLength) => maxLength > prefix.length + COUNTER,
    fresh,
    release: (place) => {
      const at = canaries.findIndex((canary) => canary.place === place);
      if (at >= 0) canaries.splice(at, 1);
    },
  };
}
