import { isDeepStrictEqual } from 'node:util';
import type { z } from 'zod';
import {
  fieldTagSchema,
  typeTagSchema,
  type FieldTag,
  type TypeTag,
} from '../../../shared/contracts/tags';
import type { GdprConfig } from '../kernel/config';
import { cleanTag } from './clean-tag';
import { didYouMean } from './did-you-mean';
import type { ParsedTags } from './linked-relations';
import { tagIn, type Model } from './model';
import { mistake, type Place } from './problem';
import { readTag } from './read-tag';
import { fieldKey } from './relations';
import type { TagProblem } from './tag';

/** Tags of the schemas and of the config, parsed; `wrong` names the attributes whose tag could not be read. */
export interface CollectedTags extends ParsedTags {
  readonly wrong: ReadonlySet<string>;
  /** where each field's tag is written, when not in its schema file */
  readonly files: ReadonlyMap<string, string>;
  readonly problems: readonly TagProblem[];
}

type Overlay = GdprConfig['tags'];

const CONFIG_FILE = 'config/plugins';

/** Reads every tag there is; both places may speak of one attribute only if they say the same. */
export function collectTags(models: ReadonlyMap<string, Model>, overlay: Overlay): CollectedTags {
  const types = new Map<string, TypeTag>();
  const fields = new Map<string, FieldTag>();
  const wrong = new Set<string>();
  const files = new Map<string, string>();
  const problems = strayOverlays(models, overlay);

  for (const model of models.values()) {
    const extra = Object.hasOwn(overlay, model.uid) ? overlay[model.uid] : undefined;
    const type = readBoth(
      typeTagSchema,
      { schema: model.tag, config: extra?.type },
      placeOf(model),
    );
    if (type.tag) types.set(model.uid, type.tag);
    problems.push(...type.problems);
    for (const [name, attribute] of model.attributes) {
      const raw = {
        schema: tagIn(attribute.pluginOptions),
        config: ownEntry(extra?.attributes, name),
      };
      const field = readBoth(fieldTagSchema, raw, placeOf(model, name));
      const key = fieldKey(model.uid, name);
      if (field.tag) fields.set(key, field.tag);
      if (field.problems.length > 0) wrong.add(key);
      if (field.fromConfig) files.set(key, CONFIG_FILE);
      problems.push(...field.problems);
    }
  }
  return { models, types, fields, wrong, files, problems };
}

/** Names a type or attribute and the file to open. */
export function placeOf({ uid, file }: Model, attribute?: string): Place {
  return {
    uid,
    ...(attribute === undefined ? {} : { attribute }),
    ...(file === undefined ? {} : { file }),
  };
}

interface BothTags {
  readonly schema: unknown;
  readonly config: unknown;
}

function readBoth<S extends z.ZodType>(schema: S, raw: BothTags, place: Place) {
  const inSchema = cleanTag(raw.schema);
  const inConfig = cleanTag(raw.config);
  const fromConfig = inSchema === undefined && inConfig !== undefined;
  const at = fromConfig ? { ...place, file: CONFIG_FILE } : place;
  const read = readTag(schema, fromConfig ? inConfig : inSchema, at);
  if (inSchema === undefined || inConfig === undefined || isDeepStrictEqual(inSchema, inConfig)) {
    return { ...read, fromConfig };
  }
  const conflict = mistake(place, 'contradiction', {
    message: 'its schema and gdpr.config.tags say different things',
    remedy:
      'keep one of the two tags: the schema where the file is yours, the config where it is not',
  });
  return { tag: read.tag, problems: [...read.problems, conflict], fromConfig };
}

function strayOverlays(models: ReadonlyMap<string, Model>, overlay: Overlay): TagProblem[] {
  return Object.entries(overlay).flatMap(([uid, { attributes }]) => {
    const model = models.get(uid);
    if (!model) {
      return [
        mistake({ uid, file: CONFIG_FILE }, 'unknown-type', {
          message: 'gdpr.config.tags names a type that does not exist',
          remedy: `use the uid of a content type or component${didYouMean(uid, [...models.keys()])}`,
        }),
      ];
    }
    const known = [...model.attributes.keys()];
    const stray = Object.keys(attributes ?? {}).filter((name) => !model.attributes.has(name));
    return stray.map((name) =>
      mistake({ uid, attribute: name, file: CONFIG_FILE }, 'unknown-attribute', {
        message: 'gdpr.config.tags names an attribute that the type does not have',
        remedy: `use the name of an attribute${didYouMean(name, known)}`,
      }),
    );
  });
}

const ownEntry = <T>(table: Readonly<Record<string, T>> | undefined, key: string): T | undefined =>
  table && Object.hasOwn(table, key) ? table[key] : undefined;
