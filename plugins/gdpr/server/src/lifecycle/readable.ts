import type { Core, UID } from '@strapi/types';

/** The caller's ability, as Strapi leaves it in the request's state. */
export interface Ability {
  can(action: string, subject?: unknown): boolean;
}

/** Strapi's translation of an address into a query of the database. */
export interface QueryParams {
  transform(uid: string, query: object): { where?: object; _q?: string };
}
/** The content manager's own answer to what one administrator may do with one type. */
export interface PermissionChecker {
  readonly can: {
    read(entity: undefined, field?: string): boolean;
    create(): boolean;
    update(): boolean;
  };
  /** the query without what may not be asked */
  sanitizeQuery(query: object): Promise<{ filters?: object }>;
  /** throws for what may not be asked */
  validateQuery(query: object): Promise<unknown>;
  readonly sanitizedQuery: { read(query: object): Promise<{ filters?: unknown }> };
}

/** A document, or one version of it by the id of its row. */
interface Readable {
  readonly uid: string;
  readonly documentId: string;
  readonly id?: number;
}

/**
 * Whether the content manager would show this document, or that version of it, to the caller: right to read the type,
 * and the conditions of that right.
 */
export async function mayRead(
  strapi: Core.Strapi,
  ability: Ability,
  { uid, documentId, id }: Readable,
): Promise<boolean> {
  const checker = checkerOf(strapi, ability, uid);
  if (!checker.can.read(undefined)) return false;
  const { filters } = await checker.sanitizedQuery.read({});
  const conditions = strapi.get<QueryParams>('query-params').transform(uid, { filters });
  const found = await strapi.db
    .queryBuilder(uid)
    .init({
      where: { $and: [{ documentId }, id === undefined ? {} : { id }, conditions.where ?? {}] },
      select: ['id'],
    })
    .first()
    .execute<object | null>();
  return found !== null;
}

/** The document's title as lists show it (the main field of the type); undefined where the caller may not read it. */
export async function readableTitle(
  strapi: Core.Strapi,
  ability: Ability,
  { uid, documentId }: { readonly uid: string; readonly documentId: string },
): Promise<string | undefined> {
  if (!(await mayRead(strapi, ability, { uid, documentId }))) return undefined;
  const field = await mainField(strapi, uid);
  if (!field || !checkerOf(strapi, ability, uid).can.read(undefined, field)) return undefined;
  const row = await strapi.db
    .queryBuilder(uid)
    .init({ where: { documentId }, select: [field] })
    .first()
    .execute<Record<string, unknown> | null>();
  const title = row?.[field];
  return typeof title === 'string' || typeof title === 'number' ? String(title) : undefined;
}

async function mainField(strapi: Core.Strapi, uid: string): Promise<string | undefined> {
  const contentTypes = strapi.plugin('content-manager').service<{
    findConfiguration(contentType: unknown): Promise<{ settings?: { mainField?: string } }>;
  }>('content-types');
  const { settings } = await contentTypes.findConfiguration(
    strapi.contentType(uid as UID.ContentType),
  );
  const field = settings?.mainField;
  return field && field !== 'id' && field !== 'documentId' ? field : undefined;
}

/** The content manager's checker for a type, by its uid. */
export function checkerOf(strapi: Core.Strapi, ability: Ability, model: string): PermissionChecker {
  const factory = strapi.plugin('content-manager').service<{
    create(options: { userAbility: Ability; model: string }): PermissionChecker;
  }>('permission-checker');
  return factory.create({ userAbility: ability, model });
}
