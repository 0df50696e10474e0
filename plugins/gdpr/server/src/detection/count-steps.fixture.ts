import { builtInDictionary } from './dictionary/built-in';
import { compileDictionary } from './engine/compile';
import { createRuleFinder } from './engine/find-by-rules';
import { findIdentifiers } from './identifiers/find-identifiers';

let steps = 0;

/** The same object, whose every look-up is a step. */
const counted = <T extends object>(target: T): T =>
  new Proxy(target, {
    get(from, key): unknown {
      steps += 1;
      return Reflect.get(from, key, from);
    },
  });

const compiled = compileDictionary(builtInDictionary());
const findByRules = createRuleFinder({
  ...compiled,
  entries: counted(compiled.entries),
  begins: counted(compiled.begins),
  marks: counted(compiled.marks),
});

/**
 * What it takes to read a text: looks at the dictionary, and characters of the text that are read one by one or cut
 * out. It counts and does not time, so that a busy machine changes nothing.
 */
export function countSteps(text: string): number {
  steps = 0;
  findByRules(text);
  readingCharacters(() => findIdentifiers(text));
  return steps;
}

function readingCharacters(read: () => unknown): void {
  // eslint-disable-next-line @typescript-eslint/unbound-method -- called with the string below, put back at the end
  const { charCodeAt, charAt, slice } = String.prototype;
  const plain = { charCodeAt, charAt, slice };
  const counting = {
    charCodeAt(this: string, at: number): number {
      steps += 1;
      return charCodeAt.call(this, at);
    },
    charAt(this: string, at: number): string {
      steps += 1;
      return charAt.call(this, at);
    },
    slice(this: string, from?: number, to?: number): string {
      const part = slice.call(this, from, to);
      steps += part.length;
      return part;
    },
  };
  Object.assign(String.prototype, counting);
  try {
    read();
  } finally {
    Object.assign(String.prototype, plain);
  }
}
