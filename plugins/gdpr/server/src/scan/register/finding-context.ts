import type { FindingContext } from '../../../../shared/contracts/scan';
import { FINDINGS, type FindingRow } from '../../findings';
import { GdprError, GdprNotFound } from '../../kernel/errors';
import { openSql } from '../../kernel/sql/sql';
import { checkerOf, mayRead, readableTitle, type Ability } from '../../lifecycle';
import { contentReader } from '../attachments/read-content';
import { placeOf } from '../decide/judge';
import type { Scanner } from '../scanner';
import type { PlacedText, TextRow } from '../texts/placed-text';
import { readRowsOf } from '../texts/read-page';
import { CONTENT } from '../texts/stored-file';

/** Characters before and after the words found. */
const AROUND = 120;

/**
 * The words of a finding and what stands around them, read from the record at this moment, for somebody to whom the
 * content manager would show that version of the record and that very field. To others there is no such finding.
 */
export async function findingContext(
  scanner: Scanner,
  findingId: string,
  ability: Ability,
): Promise<FindingContext> {
  const { strapi } = scanner;
  const finding = (await openSql(strapi)
    .table(FINDINGS)
    .where({ finding_id: findingId })
    .first()) as FindingRow | undefined;
  if (!finding || !checkerOf(strapi, ability, finding.uid).can.read(undefined))
    throw new NoSuchFinding();
  const row = await rowOf(scanner, finding);
  if (!row) throw new TextChanged();
  const { uid, documentId, id } = row;
  if (!(await mayRead(strapi, ability, { uid, documentId, id }))) throw new NoSuchFinding();
  const text = placeOf(finding, [row]);
  if (!text) throw new TextChanged();
  if (!checkerOf(strapi, ability, uid).can.read(undefined, text.field)) throw new NoSuchFinding();
  if (scanner.hash(text.text) !== finding.text_hash) throw new TextChanged();
  const title = await readableTitle(strapi, ability, { uid, documentId });
  return { ...around(text, finding), ...(title === undefined ? {} : { title }) };
}

/** 404: no such finding, or none about what the caller may read; the answer does not tell which. */
class NoSuchFinding extends GdprNotFound {
  constructor() {
    super(
      'E_GDPR_NO_SUCH_FINDING',
      'No such finding, or none about a record and field you may read.',
    );
  }
}

/** 400: what was found is not there any more. */
class TextChanged extends GdprError {
  constructor() {
    super(
      'E_GDPR_TEXT_CHANGED',
      'The text was changed or redacted since it was scanned: the next scan looks at it again.',
    );
  }
}

/** The version of the record that the finding is about; its id may have changed with a publication. */
async function rowOf(scanner: Scanner, finding: FindingRow): Promise<TextRow | undefined> {
  const { strapi } = scanner;
  const schema = scanner.schema();
  const type = schema.types.get(finding.uid);
  if (!type) return undefined;
  const readContent = finding.path.endsWith(CONTENT) ? { readContent: contentReader(strapi) } : {};
  const reading = { sql: openSql(strapi), schema, ...readContent };
  const rows = await readRowsOf(reading, type, { documentId: finding.document_id });
  const published = finding.published === 1;
  return rows.find((row) => row.locale === finding.locale && row.published === published);
}

const around = (
  { text }: PlacedText,
  { from_offset: start, to_offset: end }: FindingRow,
): Pick<FindingContext, 'before' | 'found' | 'after'> => ({
  before: whole(text.slice(Math.max(0, start - AROUND), start)),
  found: text.slice(start, end),
  after: whole(text.slice(end, end + AROUND)),
});

/** Without half of a character that a cut left behind. */
const whole = (text: string): string => text.replace(/^[\uDC00-\uDFFF]|[\uD800-\uDBFF]$/g, '');
