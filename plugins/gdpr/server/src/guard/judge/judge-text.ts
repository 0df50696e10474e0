import type { TextFinding } from '../../../../shared/contracts/detection-vocabulary';
import { textPieces } from '../../detection';
import type { TextRule } from '../watch/watched';
import type { FoundPiece, Judge } from './judgement';

/** The texts of a value that reveal something which the field is not there to hold. */
export function findIn(judge: Judge, rule: TextRule, value: unknown): FoundPiece[] {
  if (rule.pieces === undefined || value === undefined || value === null) return [];
  return textPieces(rule.pieces, asStored(rule.pieces, value)).flatMap(({ path, text }) => {
    const findings = foreign(judge.detect(text), rule);
    return findings.length === 0 ? [] : [{ within: path, text, findings }];
  });
}

const foreign = (findings: readonly TextFinding[], { own }: TextRule): readonly TextFinding[] =>
  own.size === 0 ? findings : findings.filter(({ category }) => !own.has(category));

/** Whatever is written to a column of text becomes text. */
export const asStored = (pieces: string, value: unknown): unknown =>
  pieces === 'json' || pieces === 'blocks' ? value : String(value);
