import { randomBytes } from 'node:crypto';
import type { Core } from '@strapi/types';
import type { SavedFilter, SavedFilterRequest } from '../../../shared/contracts/bulk';
import { accessor } from '../kernel/accessor';
import { systemClock } from '../kernel/clock';
import { GdprError, GdprForbidden, GdprNotFound } from '../kernel/errors';
import { openSql } from '../kernel/sql/sql';
import { staffNames } from '../kernel/staff-names';
import type { Caller } from '../lifecycle';
import { checkFilters } from '../selection';
import { subjectGraph } from '../subject-graph';
import { tagging } from '../tagging';
import {
  deleteFilter,
  filterById,
  filtersOf,
  insertFilter,
  type StoredFilter,
} from './filter-store';
import { personalCriterion } from './personal-criterion';
import { resolve } from './resolve';

/** Filters of lists kept under a name: no person's data in them, relative dates resolved at each use. */
export const createSavedFiltersService = ({ strapi }: { strapi: Core.Strapi }) => ({
  save: (request: SavedFilterRequest, caller: Caller) => save(strapi, request, caller),
  async list(uid: string | undefined, caller: Caller): Promise<SavedFilter[]> {
    const found = await filtersOf(openSql(strapi), { uid, userId: caller.id });
    return view(strapi, found, caller);
  },
  async find(filterId: string, caller: Caller): Promise<SavedFilter | undefined> {
    const [seen] = await view(strapi, [await visible(strapi, filterId, caller)], caller);
    return seen;
  },
  remove: (filterId: string, remover: Remover) => remove(strapi, filterId, remover),
});

export const savedFilters = accessor('savedFilters', createSavedFiltersService);

async function save(
  strapi: Core.Strapi,
  request: SavedFilterRequest,
  caller: Caller,
): Promise<SavedFilter | undefined> {
  const { uid, filters, name, shared } = request;
  const now = systemClock.now();
  const { ability } = caller;
  const { criteria } = await checkFilters(strapi, { uid, filters, ability, now });
  if (criteria.length === 0) {
    throw new GdprError('E_GDPR_FILTER_INVALID', 'filters: say at least one condition to keep');
  }
  const personal = personalCriterion(criteria, {
    field: (type, attribute) => tagging(strapi).field(type, attribute),
    isPersonal: (type) => subjectGraph(strapi).node(type) !== undefined,
  });
  if (personal !== undefined) throw new FilterPersonal(personal);
  const filterId = randomBytes(12).toString('hex');
  const stored: StoredFilter = {
    ...{ filterId, uid, name, filters, shared, author: caller.id, createdAt: now },
  };
  await insertFilter(openSql(strapi), stored);
  const [seen] = await view(strapi, [stored], caller);
  return seen;
}

/** 400: a kept filter is read by others and outlives an erasure, so it must name nobody. */
class FilterPersonal extends GdprError {
  constructor(field: string) {
    super(
      'E_GDPR_FILTER_PERSONAL',
      `filters: "${field}" is, or may be, a person's own data, and a saved filter would keep the value for others to read: filter by a list of choices, a date or a number, or use this filter without saving it.`,
      { field },
    );
  }
}

async function view(
  strapi: Core.Strapi,
  filters: readonly StoredFilter[],
  { id }: Caller,
): Promise<SavedFilter[]> {
  const names = await staffNames(
    strapi,
    filters.map(({ author }) => author),
  );
  const now = systemClock.now();
  return Promise.all(
    filters.map(async ({ author, createdAt, ...filter }) => {
      const authorName = names.get(author);
      return {
        ...filter,
        resolved: await resolve(strapi, filter, now),
        mine: author === id,
        createdAt: createdAt.toISOString(),
        ...(authorName === undefined ? {} : { authorName }),
      };
    }),
  );
}

/** A filter that is not shared is its author's own business: to others there is none. */
async function visible(
  strapi: Core.Strapi,
  filterId: string,
  { id }: Pick<Caller, 'id'>,
): Promise<StoredFilter> {
  const filter = await filterById(openSql(strapi), filterId);
  if (filter && (filter.shared || filter.author === id)) return filter;
  throw new GdprNotFound('E_GDPR_NO_SUCH_FILTER', 'No such filter, or none that was shared.');
}

/** Who wants a filter gone. */
interface Remover extends Pick<Caller, 'id'> {
  readonly isSuperAdmin: boolean;
}

async function remove(strapi: Core.Strapi, filterId: string, remover: Remover): Promise<void> {
  const filter = await visible(strapi, filterId, remover);
  if (filter.author !== remover.id && !remover.isSuperAdmin) {
    throw new GdprForbidden(
      'E_GDPR_NOT_ALLOWED',
      'Only its author or a super administrator deletes a saved filter.',
    );
  }
  await deleteFilter(openSql(strapi), filterId);
}
