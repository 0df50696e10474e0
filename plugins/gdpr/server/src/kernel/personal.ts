import { inspect } from 'node:util';

const MASK = '[personal]';

/** Holds a personal value so that no log, error or JSON can print it; `.reveal()` is greppable. */
export class Personal<T> {
  readonly #value: T;

  constructor(value: T) {
    this.#value = value;
  }

  reveal(): T {
    return this.#value;
  }

  toString(): string {
    return MASK;
  }

  toJSON(): string {
    return MASK;
  }

  [inspect.custom](): string {
    return MASK;
  }
}
