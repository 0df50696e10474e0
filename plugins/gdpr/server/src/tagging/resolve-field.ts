import type { EraseTag, FieldTag } from '../../../shared/contracts/tags';
import { defaultsFor } from './category-defaults';
import { defined } from './defined';
import { isNested, isRelation, type FieldContext } from './field-context';
import { defaultStrategy } from './strategy-fit';
import type { ResolvedErase, ResolvedField } from './tag';
import { isAboutPerson, taxonomy } from './taxonomy';

/** Fills in every default of a field's tag; `wrong` when some problem was found in it. */
export function resolveField(
  tag: FieldTag | undefined,
  context: FieldContext,
  wrong: boolean,
): ResolvedField {
  const { name, attribute, model } = context;
  const status = wrong ? 'error' : statusOf(tag, context);
  const category = knownCategory(tag?.category);
  return {
    holder: model.uid,
    attribute: name,
    type: attribute.type,
    status,
    ...defined({ category }),
    ...UNSAID,
    ...defaultsFor(category, attribute.type),
    ...said(tag),
    erase: resolveErase(tag, context, status),
  };
}

const UNSAID = { purposes: [], origin: 'provided', forbidden: false } as const;

const SAID = [
  'sensitivity',
  'purposes',
  'origin',
  'access',
  'identifier',
  'forbidden',
  'freeText',
  'edge',
  'onErase',
  'note',
] as const;

type Said = Partial<Pick<ResolvedField, (typeof SAID)[number]>>;

/** What the tag itself says: it was parsed, and what was cleared in it dropped, before it came here. */
const said = (tag: FieldTag | undefined): Said =>
  Object.fromEntries(
    SAID.flatMap((key) => {
      const value = tag?.[key] ?? undefined;
      return value === undefined ? [] : [[key, value] as const];
    }),
  );

function statusOf(tag: FieldTag | undefined, context: FieldContext): ResolvedField['status'] {
  if (tag?.category || isRemoved(tag, context)) return 'personal';
  const isExamined = tag?.personal === false || context.examined !== undefined;
  return isExamined || speaksElsewhere(tag, context) ? 'notPersonal' : 'unclassified';
}

/** Relations and components hold nothing themselves: an edge, or the component's fields, say all. */
function speaksElsewhere(tag: FieldTag | undefined, { attribute, linked }: FieldContext): boolean {
  if (isNested(attribute)) return true;
  return isRelation(attribute) && (linked || Boolean(tag?.edge));
}

/** Whoever removes a component at erasure holds it for personal, category or not. */
const isRemoved = (tag: FieldTag | undefined, { attribute }: FieldContext): boolean =>
  isNested(attribute) && eraseTagOf(tag)?.strategy === 'deleteRow';

const knownCategory = (category: string | null | undefined): string | undefined =>
  category && taxonomy.has(category) && isAboutPerson(category) ? category : undefined;

/** The strategy of a tag, however short it was written. */
export const eraseTagOf = (tag: FieldTag | undefined): EraseTag | undefined =>
  typeof tag?.erase === 'string' ? { strategy: tag.erase } : (tag?.erase ?? undefined);

/**
 * Only what has a category is erased by default. A component is entered (`blank`: each field by its own tag) whatever
 * its use is tagged, unless the use says `keep` or `deleteRow`: "personal": false there speaks of the use alone.
 */
function resolveErase(
  tag: FieldTag | undefined,
  context: FieldContext,
  status: ResolvedField['status'],
): ResolvedErase {
  const written = eraseTagOf(tag);
  if (written) return resolveWritten(written, context);
  const entered = isNested(context.attribute) && !context.examined;
  const treated = entered || status === 'personal' || Boolean(tag?.category);
  return { strategy: treated ? defaultStrategy(context.attribute.type) : 'keep' };
}

function resolveWritten(erase: EraseTag, { bands }: FieldContext): ResolvedErase {
  const named =
    typeof erase.bands === 'string' ? ownEntry(bands, erase.bands) : (erase.bands ?? undefined);
  return defined({
    strategy: erase.strategy,
    into: erase.into ?? undefined,
    bands: named,
    to: erase.to ?? undefined,
    visible: erase.visible ?? undefined,
  });
}

const ownEntry = <T>(table: Readonly<Record<string, T>>, key: string): T | undefined =>
  Object.hasOwn(table, key) ? table[key] : undefined;
