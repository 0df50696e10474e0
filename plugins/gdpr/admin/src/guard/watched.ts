import type { ForbiddenVerdict, OnFinding } from '../../../shared/contracts/guard';
import { isJson, type Json } from './json';

/** The part of a content-manager schema that the guard reads. */
export interface WatchedSchema {
  readonly attributes?: unknown;
}
type Components = Readonly<Record<string, WatchedSchema | undefined>>;

/** What the guard has to say of a field: its free text, or that it is to stay empty. */
export interface Watch {
  readonly onFinding?: OnFinding;
  readonly forbidden?: Pick<ForbiddenVerdict, 'because' | 'unless'>;
}

/** Reads the tag of an attribute; null where the guard has nothing to do with it. */
export function watchOf(attribute: unknown): Watch | null {
  const tag = tagOf(attribute);
  const onFinding = isJson(tag?.freeText) ? MODES[String(tag.freeText.onFinding)] : undefined;
  const forbidden = forbiddenOf(tag?.forbidden);
  if (onFinding === undefined && forbidden === undefined) return null;
  return {
    ...(onFinding === undefined ? {} : { onFinding }),
    ...(forbidden === undefined ? {} : { forbidden }),
  };
}

const MODES: Readonly<Record<string, OnFinding | undefined>> = {
  warn: 'warn',
  block: 'block',
  mask: 'mask',
} satisfies Record<OnFinding, OnFinding>;

function forbiddenOf(tag: unknown): Watch['forbidden'] {
  if (tag === true) return {};
  // The tag is checked when the application starts: what is there has its form.
  return isJson(tag) ? tag : undefined;
}

/** Whether anything in a type is watched, in the components that it may hold too. */
export function watchesAnything(
  schema: WatchedSchema | undefined,
  components: Components,
  seen: readonly string[] = [],
): boolean {
  return attributesOf(schema).some(
    ([, attribute]) =>
      watchOf(attribute) !== null ||
      heldBy(attribute).some(
        (uid) =>
          !seen.includes(uid) && watchesAnything(components[uid], components, [...seen, uid]),
      ),
  );
}

const attributesOf = (schema: WatchedSchema | undefined): readonly [string, unknown][] =>
  isJson(schema?.attributes) ? Object.entries(schema.attributes) : [];

function heldBy(attribute: unknown): readonly string[] {
  if (!isJson(attribute)) return [];
  const names = attribute.type === 'dynamiczone' ? attribute.components : [attribute.component];
  return Array.isArray(names)
    ? names.filter((name): name is string => typeof name === 'string')
    : [];
}

function tagOf(attribute: unknown): Json | undefined {
  const options = isJson(attribute) ? attribute.pluginOptions : undefined;
  return isJson(options) && isJson(options.gdpr) ? options.gdpr : undefined;
}
