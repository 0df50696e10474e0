import { holdsValue, type Criterion } from '../selection';
import type { ResolvedField } from '../tagging';

/** What is known of the application's data. */
export interface Known {
  /** the tag of an attribute; undefined where there is none */
  readonly field: (uid: string, attribute: string) => ResolvedField | undefined;
  /** whether rows of the type are a person's */
  readonly isPersonal: (uid: string) => boolean;
}

/** Types of attributes into which anybody may write anything. */
const FREE = ['string', 'text', 'richtext', 'email', 'uid'];
const ROW = ['id', 'documentId'];
/** Attributes of Strapi's own whose text is none of a person's. */
const CORE = ['locale'];

/** The first criterion that compares a person's own words, number or record: `type.attribute`; undefined for none. */
export function personalCriterion(
  criteria: readonly Criterion[],
  known: Known,
): string | undefined {
  const found = criteria.find((criterion) => holdsValue(criterion) && isPersonal(criterion, known));
  const last = found?.steps.at(-1);
  return last && `${last.uid}.${last.attribute}`;
}

function isPersonal({ steps, type }: Criterion, { field, isPersonal: isOwned }: Known): boolean {
  const last = steps.at(-1);
  if (!last) return false;
  if (ROW.includes(type)) return isOwned(last.uid);
  const tag = field(last.uid, last.attribute);
  if (tag?.identifier === true) return true;
  // what nobody has examined may be anything
  if (FREE.includes(type)) return tag?.status !== 'notPersonal' && !CORE.includes(last.attribute);
  return type === 'biginteger' && tag?.status === 'personal';
}
