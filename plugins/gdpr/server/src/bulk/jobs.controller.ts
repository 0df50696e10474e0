import type { Core } from '@strapi/types';
import { z } from 'zod';
import {
  JOB_ACTS,
  jobActRequest,
  jobParams,
  jobsQuery,
  refusalsQuery,
  type JobAct,
} from '../../../shared/contracts/jobs';
import { jobs } from '../jobs';
import { parse } from '../kernel/parse';
import { settings } from '../kernel/settings';
import { bulk } from './bulk.service';
import { callerOf } from '../lifecycle';
import { jobsCsv } from './jobs-csv';
import { refusalLabel } from './refusal-labels';

type Context = Parameters<Core.ControllerHandler>[0];
type Page = { readonly page: number; readonly pageSize: number };

const csvQuery = z.object({ locale: z.enum(['fr', 'en']).default('fr') });
const CSV_ROWS = 10_000;

/** HTTP face of jobs: what runs, what ran, and what may be done with it. */
export const createJobsController = ({ strapi }: { strapi: Core.Strapi }) =>
  ({
    async find(ctx) {
      const { page, pageSize, format, live } = parse(jobsQuery, ctx.query);
      const isCsv = format === 'csv';
      const asked = isCsv ? { page: 1, pageSize: CSV_ROWS } : { page, pageSize };
      const { jobs: list, total } = await bulk(strapi).list({
        ...{ ...asked, live: live === 'true', caller: callerOf(ctx) },
      });
      const views = await bulk(strapi).view(list, callerOf(ctx));
      if (!isCsv) {
        ctx.body = { data: views, meta: paged({ page, pageSize }, total) };
        return;
      }
      sendCsv(ctx, 'gdpr-jobs.csv', jobsCsv(views, parse(csvQuery, ctx.query).locale));
    },
    async findOne(ctx) {
      ctx.body = { data: await viewOf(strapi, ctx) };
    },
    async log(ctx) {
      const { page, pageSize } = parse(jobsQuery, ctx.query);
      const { jobId } = await found(strapi, ctx);
      const { lines, total } = await jobs(strapi).log(jobId, { page, pageSize });
      ctx.body = { data: lines, meta: paged({ page, pageSize }, total) };
    },
    async refusals(ctx) {
      const { page, pageSize, format, locale, phase } = parse(refusalsQuery, ctx.query);
      const { jobId } = await found(strapi, ctx);
      if (format === 'csv') {
        sendCsv(ctx, `gdpr-refusals-${jobId}.csv`, bulk(strapi).refusalsCsv(jobId, locale));
        return;
      }
      const { refusals, total } = await jobs(strapi).refusals(jobId, {
        ...{ page, pageSize },
        ...(phase ? { phase } : {}),
      });
      const { blockers } = settings(strapi).erasure;
      const data = refusals.map((one) => ({ ...one, label: refusalLabel(blockers, one) }));
      ctx.body = { data, meta: paged({ page, pageSize }, total) };
    },
    ...acts(strapi),
  }) satisfies Core.Controller;

/** One handler for each act: `jobs.pause`, `jobs.resume` ... */
const acts = (strapi: Core.Strapi): Record<JobAct, Core.ControllerHandler> => {
  const handler =
    (act: JobAct): Core.ControllerHandler =>
    async (ctx: Context) => {
      const { jobId } = parse(jobParams, ctx.params);
      const { reason } = parse(jobActRequest, ctx.request.body ?? {});
      const caller = callerOf(ctx);
      const after = await bulk(strapi).act({ jobId, act, reason, caller });
      const [view] = await bulk(strapi).view([await bulk(strapi).find(after, caller)], caller);
      ctx.body = { data: view };
    };
  return Object.fromEntries(JOB_ACTS.map((act) => [act, handler(act)])) as Record<
    JobAct,
    Core.ControllerHandler
  >;
};

const found = (strapi: Core.Strapi, ctx: Context) =>
  bulk(strapi).find(parse(jobParams, ctx.params).jobId, callerOf(ctx));

async function viewOf(strapi: Core.Strapi, ctx: Context) {
  const [view] = await bulk(strapi).view([await found(strapi, ctx)], callerOf(ctx));
  return view;
}

const paged = ({ page, pageSize }: Page, total: number) => ({
  pagination: { page, pageSize, pageCount: Math.ceil(total / pageSize), total },
});

function sendCsv(ctx: Context, name: string, body: Context['body']): void {
  ctx.set('Content-Type', 'text/csv; charset=utf-8');
  ctx.set('Cache-Control', 'no-store');
  ctx.attachment(name);
  ctx.body = body;
}
