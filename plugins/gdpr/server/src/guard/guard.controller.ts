import type { Core } from '@strapi/types';
import { guardCheckRequest, justificationRequest } from '../../../shared/contracts/guard';
import { systemClock } from '../kernel/clock';
import { parse } from '../kernel/parse';
import { callerOf } from '../lifecycle';
import { guard } from './guard.service';
import { mayWrite } from './may-write';

/** HTTP face of what editors are told before they save. */
export const createGuardController = ({ strapi }: { strapi: Core.Strapi }) =>
  ({
    async check(ctx) {
      const asked = parse(guardCheckRequest, ctx.request.body);
      const { id, ability } = callerOf(ctx);
      await mayWrite(strapi, ability, asked);
      ctx.body = { data: await guard(strapi).check(asked, id) };
    },

    async justify(ctx) {
      const asked = parse(justificationRequest, ctx.request.body);
      const { id: author, ability } = callerOf(ctx);
      await mayWrite(strapi, ability, asked);
      const at = systemClock.now();
      ctx.body = { data: { justified: await guard(strapi).justify({ ...asked, author, at }) } };
    },
  }) satisfies Core.Controller;
