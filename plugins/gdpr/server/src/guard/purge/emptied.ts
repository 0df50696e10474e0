import type { Attribute, TagBook } from '../../tagging';
import type { ForbiddenAttribute } from '../register/forbidden-fields';
import { conditionMet, isHeld } from '../rule';

type Data = Readonly<Record<string, unknown>>;

/** What is emptied, and of which type or component the data is. */
interface Emptying {
  readonly field: Pick<ForbiddenAttribute, 'uid' | 'attribute' | 'unless'>;
  readonly uid: string;
}

/** A document's data without the values that are against the rule, on every level; the same object where there is none. */
export function emptied(
  book: Pick<TagBook, 'models'>,
  { field, uid }: Emptying,
  data: unknown,
): unknown {
  const model = book.models.get(uid);
  if (!model || !isData(data)) return data;
  const changed: Record<string, unknown> = {};
  if (uid === field.uid && isAgainst(field, data)) changed[field.attribute] = null;
  for (const [name, attribute] of model.attributes) {
    if (name in changed || !isHolder(attribute)) continue;
    const value = inComponents(book, { field, attribute }, data[name]);
    if (value !== data[name]) changed[name] = value;
  }
  return Object.keys(changed).length === 0 ? data : { ...data, ...changed };
}

const isAgainst = ({ attribute, unless }: Emptying['field'], data: Data): boolean =>
  isHeld(data[attribute]) && !(unless && conditionMet(unless, (sibling) => data[sibling]));

const isHolder = ({ type }: Attribute): boolean => type === 'component' || type === 'dynamiczone';

interface Inside {
  readonly field: Emptying['field'];
  readonly attribute: Attribute;
}

function inComponents(book: Pick<TagBook, 'models'>, inside: Inside, value: unknown): unknown {
  if (!Array.isArray(value)) return inComponent(book, inside, value);
  const items: unknown[] = value;
  const changed = items.map((item) => inComponent(book, inside, item));
  return changed.some((item, index) => item !== items[index]) ? changed : value;
}

/** An item of a dynamic zone names its component; any other is of the attribute's own. */
function inComponent(
  book: Pick<TagBook, 'models'>,
  { field, attribute }: Inside,
  item: unknown,
): unknown {
  if (!isData(item)) return item;
  const named = item['__component'] ?? attribute.component;
  return typeof named === 'string' ? emptied(book, { field, uid: named }, item) : item;
}

const isData = (value: unknown): value is Data =>
  typeof value === 'object' && value !== null && !Array.isArray(value);
