import type { Core } from '@strapi/types';
import { z } from 'zod';
import { filterFields, STATUSES } from '../../../shared/contracts/inventory-filter';
import { parse } from '../kernel/parse';
import { inventoryCsv } from './inventory-csv';
import { publicAccess } from './public-access';
import { tagging } from './tagging.service';

const csvQuery = z.object({
  locale: z.enum(['fr', 'en']).default('en'),
  type: z.string().optional(),
  status: z.enum(STATUSES).optional(),
  category: z.string().optional(),
  q: z.string().max(200).optional(),
});

/** HTTP face of the inventory. */
export const taggingController = ({ strapi }: { strapi: Core.Strapi }) =>
  ({
    async inventory(ctx) {
      const open = await publicAccess(strapi);
      ctx.body = { data: { ...tagging(strapi).inventory(), publicAccess: open } };
    },
    csv(ctx) {
      const { locale, ...filter } = parse(csvQuery, ctx.query);
      ctx.attachment(locale === 'fr' ? 'donnees-personnelles.csv' : 'personal-data.csv');
      ctx.type = 'text/csv; charset=utf-8';
      const inventory = tagging(strapi).inventory();
      const fields = filterFields(inventory.fields, filter);
      ctx.body = inventoryCsv({ ...inventory, fields }, locale);
    },
  }) satisfies Core.Controller;
