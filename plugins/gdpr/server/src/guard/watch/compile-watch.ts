import { ownCategories, pieceType } from '../../detection';
import type { Attribute, Model, ResolvedField, TagBook } from '../../tagging';
import type { ForbiddenRule, Nested, TextRule, Watch, WatchedField, WatchedModel } from './watched';

/** Which of the two kinds of rules are on, and what Strapi fills in. */
export interface WatchOptions {
  readonly forbidden: boolean;
  readonly freeText: boolean;
  readonly defaultOf: (uid: string, attribute: string) => unknown;
}

type Inverse = ReadonlyMap<string, readonly WatchedField[]>;

/** Compiles what must be looked at when a row is written; once, so that a write of anything else costs nothing. */
export function compileWatch(book: TagBook, options: WatchOptions): Watch {
  const inverse = options.forbidden ? inverseFields(book) : new Map<string, WatchedField[]>();
  const all = [...book.models.values()].map((model) => modelOf(book, { model, inverse }, options));
  const watched = new Map(all.filter(({ fields }) => fields.length > 0).map((m) => [m.uid, m]));
  for (let grown = true; grown; ) {
    grown = false;
    for (const model of all) {
      if (watched.has(model.uid) || !carries(model, watched)) continue;
      watched.set(model.uid, model);
      grown = true;
    }
  }
  return new Map([...watched].map(([uid, model]) => [uid, pruned(model, watched)]));
}

function modelOf(
  book: TagBook,
  { model, inverse }: { readonly model: Model; readonly inverse: Inverse },
  options: WatchOptions,
): WatchedModel {
  const { uid } = model;
  const own = (book.fields.get(uid) ?? []).flatMap((field) => fieldOf(field, options));
  const fields = [...own, ...(inverse.get(uid) ?? [])];
  const asked = fields.flatMap(({ attribute, forbidden }) =>
    forbidden ? [attribute, ...Object.keys(forbidden.unless ?? {})] : [],
  );
  const defaults = asked
    .map((attribute) => [attribute, options.defaultOf(uid, attribute)] as const)
    .filter(([, value]) => value !== undefined && value !== null);
  return {
    uid,
    fields,
    defaults: Object.fromEntries(defaults),
    nested: new Map([...model.attributes].flatMap(([name, held]) => nestedIn(name, held))),
  };
}

function nestedIn(name: string, { type, component, components }: Attribute): [string, Nested][] {
  if (type === 'component') return component === undefined ? [] : [[name, { component }]];
  return type === 'dynamiczone' ? [[name, { zone: components ?? [] }]] : [];
}

function fieldOf(field: ResolvedField, options: WatchOptions): WatchedField[] {
  const { attribute, type } = field;
  const forbidden = options.forbidden ? ruleOf(field) : undefined;
  const text = options.freeText ? textOf(field) : undefined;
  if (!forbidden && !text) return [];
  return [{ attribute, type, ...(forbidden ? { forbidden } : {}), ...(text ? { text } : {}) }];
}

function ruleOf({ holder: uid, attribute, forbidden }: ResolvedField): ForbiddenRule | undefined {
  if (forbidden === false) return undefined;
  return { uid, attribute, ...(forbidden === true ? {} : forbidden) };
}

function textOf({ freeText, type, category }: ResolvedField): TextRule | undefined {
  const pieces = pieceType(type);
  if (!freeText || (pieces === undefined && type !== 'media')) return undefined;
  return { mode: freeText.onFinding, own: ownCategories(category, type), pieces };
}

/**
 * A forbidden relation can be written from its other end too. There is no row there to ask for a condition, so that it
 * is forbidden there without one.
 */
function inverseFields(book: TagBook): Map<string, WatchedField[]> {
  const inverse = new Map<string, WatchedField[]>();
  for (const field of [...book.fields.values()].flat()) {
    const rule = ruleOf(field);
    const declared = book.models.get(field.holder)?.attributes.get(field.attribute);
    const end = rule && declared ? otherEnd(declared) : undefined;
    if (!rule || !end) continue;
    const { uid, attribute, because } = rule;
    const forbidden = { uid, attribute, ...(because === undefined ? {} : { because }) };
    const watched = { attribute: end.attribute, type: 'relation', forbidden };
    inverse.set(end.uid, [...(inverse.get(end.uid) ?? []), watched]);
  }
  return inverse;
}

function otherEnd({ type, target, inversedBy, mappedBy }: Attribute) {
  const attribute = inversedBy ?? mappedBy;
  return type === 'relation' && target && attribute ? { uid: target, attribute } : undefined;
}

const carries = (model: WatchedModel, watched: Watch): boolean =>
  [...model.nested.values()].some((nested) => componentsIn(nested).some((uid) => watched.has(uid)));

const componentsIn = ({ component, zone }: Nested): readonly string[] => zone ?? [component];

const pruned = (model: WatchedModel, watched: Watch): WatchedModel => ({
  ...model,
  nested: new Map(
    [...model.nested].flatMap(([name, nested]) => {
      const kept = componentsIn(nested).filter((uid) => watched.has(uid));
      if (kept.length === 0) return [];
      return [[name, nested.zone ? { zone: kept } : nested] as const];
    }),
  ),
});
