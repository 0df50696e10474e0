import type { Core } from '@strapi/types';
import {
  exceptionParams,
  exceptionRequest,
  forbiddenQuery,
  purgePreviewRequest,
  purgeRequest,
} from '../../../shared/contracts/guard';
import { systemClock } from '../kernel/clock';
import { parse } from '../kernel/parse';
import { callerOf } from '../lifecycle';
import { forbidden } from './forbidden.service';

type Context = Parameters<Core.ControllerHandler>[0];

/** HTTP face of forbidden fields. */
export const createForbiddenController = ({ strapi }: { strapi: Core.Strapi }) =>
  ({
    async find(ctx) {
      const { count } = parse(forbiddenQuery, ctx.query);
      const asked = { count: count === 'true', now: systemClock.now() };
      const arrivals = await forbidden(strapi).arrivals();
      ctx.body = {
        data: await forbidden(strapi).list(asked),
        meta: arrivals ? { arrivals } : {},
      };
    },
    async grant(ctx) {
      const request = parse(exceptionRequest, ctx.request.body);
      ctx.body = { data: { exceptionId: await forbidden(strapi).grant(request, actOf(ctx)) } };
    },
    async revoke(ctx) {
      const { exceptionId } = parse(exceptionParams, ctx.params);
      await forbidden(strapi).revoke(exceptionId, actOf(ctx));
      ctx.body = { data: { exceptionId } };
    },
    async previewPurge(ctx) {
      const place = parse(purgePreviewRequest, ctx.request.body);
      ctx.body = { data: await forbidden(strapi).previewPurge(place, actOf(ctx)) };
    },
    async purge(ctx) {
      const request = parse(purgeRequest, ctx.request.body);
      ctx.body = { data: await forbidden(strapi).purge(request, actOf(ctx)) };
    },
  }) satisfies Core.Controller;

const actOf = (ctx: Context) => ({ by: callerOf(ctx).id, at: systemClock.now() });
