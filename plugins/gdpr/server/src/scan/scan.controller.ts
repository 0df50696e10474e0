import type { Core } from '@strapi/types';
import {
  decideRequest,
  findingParams,
  findingsQuery,
  scanRequest,
  scansQuery,
} from '../../../shared/contracts/scan';
import { jobParams } from '../../../shared/contracts/jobs';
import { parse } from '../kernel/parse';
import { callerOf } from '../lifecycle';
import { scan } from './scan.service';

type Context = Parameters<Core.ControllerHandler>[0];
type Page = { readonly page: number; readonly pageSize: number };

/** HTTP face of scans and findings. */
export const createScanController = ({ strapi }: { strapi: Core.Strapi }) =>
  ({
    async findings(ctx) {
      const query = parse(findingsQuery, ctx.query);
      const { page, pageSize, format, locale } = query;
      if (format === 'csv') {
        sendCsv(ctx, scan(strapi).csv(query, locale));
        return;
      }
      const data = await scan(strapi).list(query);
      ctx.body = { data, meta: paged({ page, pageSize }, data.total) };
    },
    async context(ctx) {
      const { findingId } = parse(findingParams, ctx.params);
      ctx.set('Cache-Control', 'no-store');
      ctx.body = { data: await scan(strapi).context(findingId, callerOf(ctx).ability) };
    },
    async decide(ctx) {
      const request = parse(decideRequest, ctx.request.body);
      ctx.body = { data: await scan(strapi).decide(request, callerOf(ctx).id) };
    },
    async trend(ctx) {
      ctx.body = { data: await scan(strapi).trend() };
    },
    async start(ctx) {
      const { scope, uids, attachments } = parse(scanRequest, ctx.request.body ?? {});
      const { id } = callerOf(ctx);
      const order = { scope, uids, attachments, requestedBy: id, actor: `admin:${id}` };
      const jobId = await scan(strapi).start(order);
      ctx.body = { data: await scan(strapi).findScan(jobId) };
    },
    async find(ctx) {
      const page = parse(scansQuery, ctx.query);
      const { scans, total } = await scan(strapi).listScans(page);
      const next = scan(strapi).next();
      ctx.body = {
        data: scans,
        meta: { ...paged(page, total), ...(next === undefined ? {} : { next }) },
      };
    },
    async findOne(ctx) {
      ctx.body = { data: await scan(strapi).findScan(parse(jobParams, ctx.params).jobId) };
    },
  }) satisfies Core.Controller;

const paged = ({ page, pageSize }: Page, total: number) => ({
  pagination: { page, pageSize, pageCount: Math.ceil(total / pageSize), total },
});

function sendCsv(ctx: Context, body: Context['body']): void {
  ctx.set('Content-Type', 'text/csv; charset=utf-8');
  ctx.set('Cache-Control', 'no-store');
  ctx.attachment('gdpr-findings.csv');
  ctx.body = body;
}
