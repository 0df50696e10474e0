import { z } from 'zod';

/** Absent and unreadable both read as absent: Strapi itself refuses what it cannot use. */
const maybe = <S extends z.ZodType>(schema: S) => schema.optional().catch(undefined);

const columnSchema = z.looseObject({ unique: maybe(z.boolean()), notNullable: maybe(z.boolean()) });

const attributeSchema = z.object({
  type: z.string().catch('unknown'),
  relation: maybe(z.string()),
  target: maybe(z.string()),
  inversedBy: maybe(z.string()),
  mappedBy: maybe(z.string()),
  morphBy: maybe(z.string()),
  component: maybe(z.string()),
  components: maybe(z.array(z.string())),
  required: maybe(z.boolean()),
  unique: maybe(z.boolean()),
  enum: maybe(z.array(z.string())),
  regex: maybe(z.union([z.string(), z.instanceof(RegExp)])),
  minLength: maybe(z.number()),
  maxLength: maybe(z.number()),
  column: maybe(columnSchema),
  pluginOptions: z.unknown().optional(),
});

/** What tagging needs to know of an attribute, whatever its type. */
export type Attribute = z.output<typeof attributeSchema>;

const modelSchema = z.object({
  uid: z.string(),
  modelType: z.string().optional().catch(undefined),
  info: z.looseObject({ displayName: maybe(z.string()), singularName: maybe(z.string()) }).catch({
    displayName: undefined,
    singularName: undefined,
  }),
  attributes: z.record(z.string(), z.unknown()).catch({}),
  pluginOptions: z.unknown().optional(),
  apiName: maybe(z.string()),
  category: maybe(z.string()),
  modelName: maybe(z.string()),
  __filename__: maybe(z.string()),
});

/** A content type or component, as read from Strapi. */
export interface Model {
  readonly uid: string;
  readonly kind: 'contentType' | 'component';
  readonly label: string;
  /** schema file relative to the project, where it is one the host can edit */
  readonly file: string | undefined;
  /** raw `pluginOptions.gdpr` */
  readonly tag: unknown;
  readonly attributes: ReadonlyMap<string, Attribute>;
}

/** Reads one schema object of Strapi, core attributes left out. */
export function readModel(schema: unknown): Model {
  const model = modelSchema.parse(schema);
  const attributes = Object.entries(model.attributes)
    .filter(([name]) => !isCoreAttribute(name))
    .map(([name, attribute]) => [name, attributeSchema.parse(attribute)] as const);
  return {
    uid: model.uid,
    kind: model.modelType === 'component' ? 'component' : 'contentType',
    label: model.info.displayName ?? model.info.singularName ?? model.uid,
    file: fileOf(model),
    tag: tagIn(model.pluginOptions),
    attributes: new Map(attributes),
  };
}

/** The raw `gdpr` entry of a `pluginOptions`; anything but an object holds none. */
export function tagIn(pluginOptions: unknown): unknown {
  if (typeof pluginOptions !== 'object' || pluginOptions === null) return undefined;
  return Object.entries(pluginOptions).find(([plugin]) => plugin === 'gdpr')?.[1];
}

const CORE = new Set([
  'id',
  'documentId',
  'createdAt',
  'updatedAt',
  'publishedAt',
  'firstPublishedAt',
  'createdBy',
  'updatedBy',
  'locale',
  'localizations',
  'gdprState',
  'gdprStateAt',
]);

/** Attributes that Strapi and this plugin add by themselves: nobody tags them. */
export const isCoreAttribute = (name: string): boolean =>
  CORE.has(name) || name.startsWith('strapi_');

function fileOf(model: z.output<typeof modelSchema>): string | undefined {
  if (model.modelType === 'component') {
    const [category = '', name = ''] = model.uid.split('.');
    return `src/components/${category}/${model.__filename__ ?? `${name}.json`}`;
  }
  const match = /^(api|plugin)::([^.]+)\.(.+)$/.exec(model.uid);
  if (!match) return undefined;
  const [, kind, owner, name] = match;
  if (kind === 'api') return `src/api/${model.apiName ?? owner}/content-types/${name}/schema.json`;
  return 'config/plugins';
}
