import type {
  Dictionary,
  FindingCategory,
  IdentifierCategory,
  TextFinding,
} from '../../../shared/contracts/detection';
import { compileDictionary } from './engine/compile';
import { createRuleFinder } from './engine/find-by-rules';
import { findIdentifiers } from './identifiers/find-identifiers';

/** Finds what a text reveals; offsets are those of the text given. */
export type Detector = (text: string) => TextFinding[];

/** A detector by a dictionary; throws `UnreadablePattern` for one that cannot be compiled. Compile once, call often. */
export function createDetector(
  dictionary: Dictionary,
  { disabled = [] }: { readonly disabled?: readonly string[] } = {},
): Detector {
  const off = new Set(disabled);
  const rules = dictionary.rules.filter(({ id, category }) => !off.has(id) && !off.has(category));
  const findByRules = createRuleFinder(compileDictionary({ ...dictionary, rules }));
  const silent = new Set(
    disabled,
  ) as ReadonlySet<FindingCategory> as ReadonlySet<IdentifierCategory>;
  return (text) => {
    const revealed = findByRules(text);
    const identifiers = findIdentifiers(text, silent);
    if (identifiers.length === 0) return revealed;
    if (revealed.length === 0) return identifiers;
    return [...revealed, ...identifiers].sort((a, b) => a.start - b.start || a.end - b.end);
  };
}
