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
  const defaults = defaultsFor(category, attribute.type);
  return defined({
    holder: model.uid,
    attribute: name,
    type: attribute.type,
    status,
    category,
    sensitivity: tag?.sensitivity ?? defaults.sensitivity,
    purposes: tag?.purposes ?? [],
    origin: tag?.origin ?? 'provided',
    access: tag?.access ?? defaults.access,
    identifier: tag?.identifier ?? defaults.identifier,
    forbidden: forbiddenOf(tag),
    freeText: tag?.freeText ?? undefined,
    erase: resolveErase(tag, context, status),
    edge: tag?.edge ?? undefined,
    onErase: tag?.onErase ?? undefined,
    note: tag?.note ?? undefined,
  });
}

function statusOf(tag: FieldTag | undefined, context: FieldContext): ResolvedField['status'] {
  if (tag?.category || isRemoved(tag, context)) return 'personal';
  const examined = tag?.personal === false || context.examined !== undefined;
  if (examined || isNested(context.attribute)) return 'notPersonal';
  if (isRelation(context.attribute) && (context.linked || tag?.edge)) return 'notPersonal';
  return 'unclassified';
}

/** Whoever removes a component at erasure holds it for personal, category or not. */
const isRemoved = (tag: FieldTag | undefined, { attribute }: FieldContext): boolean =>
  isNested(attribute) && eraseTagOf(tag)?.strategy === 'deleteRow';

const knownCategory = (category: string | null | undefined): string | undefined =>
  category && taxonomy.has(category) && isAboutPerson(category) ? category : undefined;

function forbiddenOf(tag: FieldTag | undefined): ResolvedField['forbidden'] {
  const forbidden = tag?.forbidden ?? false;
  if (typeof forbidden === 'boolean') return forbidden;
  return defined({
    unless: forbidden.unless ?? undefined,
    because: forbidden.because ?? undefined,
  });
}

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
