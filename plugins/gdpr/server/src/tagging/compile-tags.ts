import type { FieldTag, TypeTag } from '../../../shared/contracts/tags';
import type { GdprConfig } from '../kernel/config';
import { markCarriers } from './carriers';
import { collectTags, placeOf, type CollectedTags } from './collect-tags';
import { isNested, isRelation, type FieldContext } from './field-context';
import { fieldProblems } from './field-problems';
import { intoProblems } from './into-problems';
import { claimedTypes, linkedRelations } from './linked-relations';
import type { Model } from './model';
import { unclassified } from './problem';
import { fieldKey } from './relations';
import { resolveField } from './resolve-field';
import { componentProblems, resolveType, typeProblems } from './resolve-type';
import { strategyProblems } from './strategy-problems';
import type { ResolvedField, TagProblem } from './tag';
import type { TagBook } from './tag-book';
import { trackedModels, type TrackedModels } from './tracked-models';

/** What tags are read with. */
export type TagSettings = Pick<GdprConfig, 'tags' | 'bands'>;

/** Reads, checks and completes every tag of the application; never throws, whatever the tags hold. */
export function compileTags(schemas: readonly Model[], settings: TagSettings): TagBook {
  const models = new Map(schemas.map((model) => [model.uid, model]));
  const tags = collectTags(models, settings.tags);
  const tracked = trackedModels(tags);
  const types = compileTypes(tags, tracked);
  const fields = compileFields(tags, tracked, settings);
  const resolved = [...fields].map(([uid, list]) => [uid, list.map(({ field }) => field)] as const);
  const problems = [
    ...tags.problems,
    ...types.problems,
    ...[...fields.values()].flatMap((list) => list.flatMap((entry) => entry.problems)),
  ];
  return { models, types: types.types, fields: markCarriers(models, new Map(resolved)), problems };
}

function compileTypes(tags: CollectedTags, { types, components }: TrackedModels) {
  const claimed = claimedTypes(tags);
  const problems: TagProblem[] = [];
  const resolved = types.map((model) => {
    const tag = tags.types.get(model.uid);
    const type = resolveType(model.uid, tag, claimed.has(model.uid));
    if (tag) problems.push(...typeProblems(tag, type, placeOf(model)));
    return [model.uid, type] as const;
  });
  for (const model of components) {
    const tag = tags.types.get(model.uid);
    if (tag) problems.push(...componentProblems(tag, placeOf(model)));
  }
  return { types: new Map(resolved), problems };
}

interface CompiledField {
  readonly field: ResolvedField;
  readonly problems: readonly TagProblem[];
}

type FieldsByHolder = ReadonlyMap<string, readonly CompiledField[]>;

function compileFields(
  tags: CollectedTags,
  tracked: TrackedModels,
  settings: TagSettings,
): FieldsByHolder {
  const linked = linkedRelations(tags);
  const claimed = claimedTypes(tags);
  const compiled = [...tracked.types, ...tracked.components].map((model) => {
    const tag = tags.types.get(model.uid);
    const type = resolveType(model.uid, tag, claimed.has(model.uid));
    const shared = {
      model,
      bands: settings.bands,
      examined: examinedBy(model, tag, tracked),
      rowAction: type.role === 'none' ? undefined : type.onErase,
    };
    const list = [...model.attributes].map(([name, attribute]) => {
      const key = fieldKey(model.uid, name);
      const file = tags.files.get(key);
      const place = { ...placeOf(model, name), ...(file === undefined ? {} : { file }) };
      const context = { ...shared, place, name, attribute, linked: linked.has(key) };
      return compileField(tags.fields.get(key), context, tags.wrong.has(key));
    });
    return [model.uid, withIntoProblems(list, model)] as const;
  });
  return new Map(compiled);
}

function examinedBy(
  model: Model,
  tag: TypeTag | undefined,
  { examined }: TrackedModels,
): FieldContext['examined'] {
  if (tag?.personal === false) return 'type';
  return examined.has(model.uid) ? 'use' : undefined;
}

/** One attribute: `misread` when its tag could not even be parsed. */
function compileField(
  tag: FieldTag | undefined,
  context: FieldContext,
  misread: boolean,
): CompiledField {
  if (misread) return { field: resolveField(undefined, context, true), problems: [] };
  const field = resolveField(tag, context, false);
  if (!tag)
    return {
      field,
      problems: field.status === 'unclassified' ? [unclassified(context.place)] : [],
    };
  const problems = [...fieldProblems(tag, context), ...checkStrategy(tag, field, context)];
  if (problems.length > 0) return { field: resolveField(tag, context, true), problems };
  return { field, problems: field.status === 'unclassified' ? [unclassified(context.place)] : [] };
}

/** Only what is to be treated at erasure is checked; a component is always enterable. */
function checkStrategy(tag: FieldTag, field: ResolvedField, context: FieldContext): TagProblem[] {
  if (isRelation(context.attribute)) return [];
  if (!tag.erase && (!tag.category || isNested(context.attribute))) return [];
  return strategyProblems({ field, tag, context });
}

function withIntoProblems(list: readonly CompiledField[], model: Model): CompiledField[] {
  const fields = list.map(({ field }) => field);
  return list.map((entry) => {
    const problems = intoProblems(entry.field, fields, placeOf(model, entry.field.attribute));
    if (problems.length === 0) return entry;
    return {
      field: { ...entry.field, status: 'error' },
      problems: [...entry.problems, ...problems],
    };
  });
}
