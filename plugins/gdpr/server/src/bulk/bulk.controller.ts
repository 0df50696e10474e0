import type { Core } from '@strapi/types';
import {
  bulkConfirmRequest,
  bulkCountRequest,
  bulkPreviewRequest,
} from '../../../shared/contracts/bulk';
import { parse } from '../kernel/parse';
import { bulk } from './bulk.service';
import { callerOf } from '../lifecycle';

/** HTTP face of bulk erasures. */
export const createBulkController = ({ strapi }: { strapi: Core.Strapi }) =>
  ({
    async count(ctx) {
      const request = parse(bulkCountRequest, ctx.request.body);
      ctx.body = { data: { count: await bulk(strapi).count(request, callerOf(ctx)) } };
    },
    async preview(ctx) {
      const request = parse(bulkPreviewRequest, ctx.request.body);
      ctx.body = { data: await bulk(strapi).preview(request, callerOf(ctx)) };
    },
    async confirm(ctx) {
      const request = parse(bulkConfirmRequest, ctx.request.body);
      const caller = callerOf(ctx);
      const job = await bulk(strapi).find(await bulk(strapi).confirm(request, caller), caller);
      const [view] = await bulk(strapi).view([job], caller);
      ctx.body = { data: view };
    },
  }) satisfies Core.Controller;
