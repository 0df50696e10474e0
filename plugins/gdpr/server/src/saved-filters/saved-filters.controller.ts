import type { Core } from '@strapi/types';
import { filterParams, filtersQuery, savedFilterRequest } from '../../../shared/contracts/bulk';
import { parse } from '../kernel/parse';
import { callerOf } from '../lifecycle';
import { savedFilters } from './saved-filters.service';

type Context = Parameters<Core.ControllerHandler>[0];

/** HTTP face of saved filters. */
export const createSavedFiltersController = ({ strapi }: { strapi: Core.Strapi }) =>
  ({
    async find(ctx) {
      const { uid } = parse(filtersQuery, ctx.query);
      ctx.body = { data: await savedFilters(strapi).list(uid, callerOf(ctx)) };
    },
    async findOne(ctx) {
      const { filterId } = parse(filterParams, ctx.params);
      ctx.body = { data: await savedFilters(strapi).find(filterId, callerOf(ctx)) };
    },
    async create(ctx) {
      const request = parse(savedFilterRequest, ctx.request.body);
      ctx.body = { data: await savedFilters(strapi).save(request, callerOf(ctx)) };
    },
    async remove(ctx) {
      const { filterId } = parse(filterParams, ctx.params);
      const { id } = callerOf(ctx);
      await savedFilters(strapi).remove(filterId, { id, isSuperAdmin: isSuperAdmin(ctx) });
      ctx.body = { data: { filterId } };
    },
  }) satisfies Core.Controller;

function isSuperAdmin(ctx: Context): boolean {
  const { user } = ctx.state as { user: { roles?: readonly { readonly code?: string }[] } };
  return user.roles?.some(({ code }) => code === 'strapi-super-admin') === true;
}
