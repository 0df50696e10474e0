/** A content type's place in the subject graph, as its tag tells it to the admin. */
export interface GraphType {
  readonly role: 'root' | 'owned';
  /** `owner`: the record's actions act on the person it belongs to */
  readonly actions: 'self' | 'owner';
  /** attributes tagged personal, those of its components included */
  readonly personalFields: number;
}

/** The part of a content-manager schema that tags live in. */
export interface TaggedSchema {
  readonly pluginOptions?: unknown;
  readonly attributes?: unknown;
}

type Components = Readonly<Record<string, TaggedSchema | undefined>>;

/** Reads `pluginOptions.gdpr` of a type; null where its records belong to nobody. */
export function graphTypeOf(
  schema: TaggedSchema | undefined,
  components: Components,
): GraphType | null {
  const tag = tagOf(schema);
  const subject = tag?.subject;
  if (!schema || !subject) return null;
  return {
    role: subject === 'root' ? 'root' : 'owned',
    actions: tag.actions === 'owner' ? 'owner' : 'self',
    personalFields: countPersonal(schema, components, []),
  };
}

/** Whether *Anonymise* means something here: the record is a person, or acts for one. */
export const actsOnPerson = (type: GraphType): boolean =>
  type.role === 'root' || type.actions === 'owner';

function countPersonal(
  schema: TaggedSchema,
  components: Components,
  path: readonly string[],
): number {
  const attributes = isObject(schema.attributes) ? Object.values(schema.attributes) : [];
  return attributes.reduce<number>((sum, attribute) => {
    if (!isObject(attribute)) return sum;
    const own = isPersonal(tagOf(attribute)) ? 1 : 0;
    return sum + own + countNested(attribute, components, path);
  }, 0);
}

function countNested(attribute: Json, components: Components, path: readonly string[]): number {
  const names = attribute.type === 'dynamiczone' ? attribute.components : [attribute.component];
  if (!Array.isArray(names)) return 0;
  return names.reduce<number>((sum, name: unknown) => {
    // A component may contain itself: each is entered once on the way down.
    if (typeof name !== 'string' || path.includes(name)) return sum;
    const component = components[name];
    return component ? sum + countPersonal(component, components, [...path, name]) : sum;
  }, 0);
}

const isPersonal = (tag: Json | undefined): boolean =>
  tag !== undefined && tag.personal !== false && typeof tag.category === 'string';

function tagOf(holder: { readonly pluginOptions?: unknown } | undefined): Json | undefined {
  const options = holder?.pluginOptions;
  return isObject(options) && isObject(options.gdpr) ? options.gdpr : undefined;
}

type Json = Readonly<Record<string, unknown>>;

const isObject = (value: unknown): value is Json => typeof value === 'object' && value !== null;
