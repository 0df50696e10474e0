import type { Core } from '@strapi/types';
import { z } from 'zod';
import {
  confirmRequest,
  listQuery,
  planParams,
  previewRequest,
  receiptQuery,
} from '../../../shared/contracts/erasure';
import { GdprForbidden } from '../kernel/errors';
import { parse } from '../kernel/parse';
import type { Ability } from '../lifecycle';
import { erasure } from './erasure.service';
import type { Caller } from './preview/preview';
import { receiptPdf } from './receipt/receipt-pdf';
import { runsCsv } from './register/runs-csv';

type Context = Parameters<Core.ControllerHandler>[0];

const csvQuery = z.object({ locale: z.enum(['fr', 'en']).default('fr') });
const CSV_ROWS = 10_000;

/** HTTP face of erasures. */
export const createErasureController = ({ strapi }: { strapi: Core.Strapi }) =>
  ({
    async preview(ctx) {
      const request = parse(previewRequest, ctx.request.body);
      const caller = callerOf(ctx);
      if (!caller.ability.can(`plugin::gdpr.erasure.${request.mode}`)) {
        throw new GdprForbidden(
          'E_GDPR_NOT_ALLOWED',
          `You may not ${request.mode} records: ask an administrator to.`,
        );
      }
      ctx.body = { data: await erasure(strapi).preview(request, caller) };
    },
    async confirm(ctx) {
      const request = parse(confirmRequest, ctx.request.body);
      ctx.body = { data: await erasure(strapi).confirm(request, callerOf(ctx)) };
    },
    async find(ctx) {
      const { page, pageSize, format } = parse(listQuery, ctx.query);
      if (format === 'csv') return sendCsv(ctx, strapi);
      const { runs, total } = await erasure(strapi).list({ page, pageSize });
      const pageCount = Math.ceil(total / pageSize);
      ctx.body = { data: runs, meta: { pagination: { page, pageSize, pageCount, total } } };
    },
    async findOne(ctx) {
      ctx.body = { data: await erasure(strapi).read(parse(planParams, ctx.params).planId) };
    },
    async receipt(ctx) {
      const { planId } = parse(planParams, ctx.params);
      const { format, locale } = parse(receiptQuery, ctx.query);
      const receipt = await erasure(strapi).receipt(planId);
      ctx.set('Cache-Control', 'no-store');
      ctx.attachment(`gdpr-${planId}.${format}`);
      if (format === 'json') {
        ctx.body = receipt;
        return;
      }
      ctx.type = 'application/pdf';
      ctx.body = await receiptPdf(receipt, locale);
    },
  }) satisfies Core.Controller;

async function sendCsv(ctx: Context, strapi: Core.Strapi): Promise<void> {
  const { locale } = parse(csvQuery, ctx.query);
  const { runs } = await erasure(strapi).list({ page: 1, pageSize: CSV_ROWS });
  ctx.set('Content-Type', 'text/csv; charset=utf-8');
  ctx.attachment('gdpr-erasures.csv');
  ctx.body = runsCsv(runs, locale);
}

/** Strapi's policies ran before: there is a user, with an ability. */
function callerOf(ctx: Context): Caller {
  const { user, userAbility } = ctx.state as { user: { id: number }; userAbility: Ability };
  return { id: user.id, ability: userAbility };
}
