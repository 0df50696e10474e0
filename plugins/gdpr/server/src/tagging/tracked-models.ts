import type { TypeTag } from '../../../shared/contracts/tags';
import { componentPaths } from './component-paths';
import { claimedTypes, type ParsedTags } from './linked-relations';
import type { Model } from './model';
import { fieldKey } from './relations';
import { eraseTagOf } from './resolve-field';

/** Which types and components must be classified, attribute by attribute. */
export interface TrackedModels {
  readonly types: readonly Model[];
  readonly components: readonly Model[];
  /** components that only types or uses declared not personal carry */
  readonly examined: ReadonlySet<string>;
}

const ALWAYS = 'plugin::users-permissions.user';

/**
 * The host's own types and portal users, any other type that carries a tag or that a relation claims, and the
 * components they use.
 * A component that nothing uses is tracked only once it is tagged: its rows cannot exist.
 */
export function trackedModels(tags: ParsedTags): TrackedModels {
  const all = [...tags.models.values()];
  const claimed = claimedTypes(tags);
  const types = all.filter(
    (model) => model.kind === 'contentType' && (claimed.has(model.uid) || isTracked(model, tags)),
  );
  const used = new Set(types.flatMap((model) => componentsIn(model, tags)));
  const personal = types.filter((model) => tags.types.get(model.uid)?.personal !== false);
  const open = new Set(
    personal.flatMap((model) => componentsIn(model, tags, { skipExamined: true })),
  );
  const components = all.filter(
    (model) => model.kind === 'component' && (used.has(model.uid) || hasTag(model, tags)),
  );
  const examined = new Set([...used].filter((uid) => !open.has(uid)));
  return { types, components, examined };
}

const isTracked = (model: Model, tags: ParsedTags): boolean =>
  model.uid.startsWith('api::') || model.uid === ALWAYS || hasTag(model, tags);

function hasTag(model: Model, { types, fields }: ParsedTags): boolean {
  if (types.has(model.uid)) return true;
  return [...model.attributes.keys()].some((name) => fields.has(fieldKey(model.uid, name)));
}

function componentsIn(model: Model, tags: ParsedTags, { skipExamined = false } = {}): string[] {
  const follow = (holder: Model, name: string): boolean =>
    !skipExamined || (!isKept(tags, holder, name) && !isExamined(tags.types.get(holder.uid)));
  return componentPaths(model, tags.models, follow).map(({ component }) => component);
}

/** A use that is kept as it is was examined as a whole. */
const isKept = (tags: ParsedTags, holder: Model, name: string): boolean =>
  eraseTagOf(tags.fields.get(fieldKey(holder.uid, name)))?.strategy === 'keep';

const isExamined = (tag: TypeTag | undefined): boolean => tag?.personal === false;
