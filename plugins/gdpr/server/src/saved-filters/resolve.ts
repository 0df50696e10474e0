import type { Core } from '@strapi/types';
import { GdprInvalid } from '../kernel/errors';
import { checkFilters } from '../selection';
import type { StoredFilter } from './filter-store';

type Filters = Readonly<Record<string, unknown>>;

/** Lets nothing through: the list of a filter that the schema no longer understands must not be everybody. */
const NOTHING: Filters = { $and: [{ id: { $null: true } }] };

/** The filters as the list's address takes them now; the content manager shows those that stand in one `$and`. */
export async function resolve(
  strapi: Core.Strapi,
  { uid, filters }: Pick<StoredFilter, 'uid' | 'filters'>,
  now: Date,
): Promise<Filters> {
  try {
    const read = await checkFilters(strapi, { uid, filters, now });
    return '$and' in read.filters ? read.filters : { $and: [read.filters] };
  } catch (error) {
    if (error instanceof GdprInvalid) return NOTHING;
    throw error;
  }
}
