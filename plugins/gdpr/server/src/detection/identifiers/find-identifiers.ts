import type {
  IdentifierCategory,
  TextFinding,
} from '../../../../shared/contracts/detection-vocabulary';
import { collect } from './engine/collect';
import { resolveOverlaps } from './engine/resolve-overlaps';
import { bankWords, firstSign } from './engine/signs';

/** Finds the numbers and addresses in `text` that identify someone, in order; categories in `off` are not reported. */
export function findIdentifiers(
  text: string,
  off?: ReadonlySet<IdentifierCategory>,
): TextFinding[] {
  const signs = { first: firstSign(text), bankWords: bankWords(text) };
  if (signs.first < 0 && signs.bankWords.length === 0) return [];
  return resolveOverlaps(collect(text, signs), text.length)
    .filter(({ detector }) => off?.has(detector.category) !== true)
    .map(({ detector, start, end, rule, confidence }) => ({
      category: detector.category,
      start,
      end,
      rule,
      confidence,
    }));
}
