import type { DecisionRefusal } from '../../../../shared/contracts/scan';
import type { FindingRow } from '../../findings';
import { fittingPath, type HashText } from '../find/finding-key';
import type { PlacedText, TextRow } from '../texts/placed-text';
import { CONTENT } from '../texts/stored-file';

/** Whether a finding can be redacted: the text that it speaks of, or why not. */
export type Judgement = { readonly text: PlacedText } | { readonly refused: DecisionRefusal };

/** Looks a finding up in the record as it is now. */
export function judge(finding: FindingRow, rows: readonly TextRow[], hash: HashText): Judgement {
  if (rows.some(({ locked }) => locked)) return { refused: 'locked' };
  if (finding.state !== 'open' && finding.state !== 'false-positive') return { refused: 'state' };
  if (finding.path.endsWith(CONTENT)) return { refused: 'file' };
  const text = placeOf(finding, rows);
  if (!text) return { refused: 'gone' };
  if (hash(text.text) !== finding.text_hash) return { refused: 'changed' };
  return isInAddress(finding, text) ? { refused: 'file' } : { text };
}

/** The text where the finding says, in the version of the record that it says. */
export function placeOf(
  { locale, published, path }: Pick<FindingRow, 'locale' | 'published' | 'path'>,
  rows: readonly TextRow[],
): PlacedText | undefined {
  const row = rows.find((one) => one.locale === locale && one.published === (published === 1));
  return row?.texts.find((text) => fittingPath(text.path) === path);
}

/** A file is stored under what it was called: redacting its name would leave the words in its address. */
function isInAddress(
  { from_offset: start, to_offset: end }: FindingRow,
  { text, cell }: PlacedText,
): boolean {
  if (cell.file?.part !== 'name') return false;
  const words = slug(text.slice(start, end));
  return words !== '' && slug(cell.file.addresses).includes(words);
}

/** As Strapi writes names into addresses: without accents, case or signs. */
const slug = (text: string): string =>
  text
    .normalize('NFD')
    .toLowerCase()
    .replace(/[^a-z0-9]/g, '');
