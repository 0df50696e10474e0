import type { Core } from '@strapi/types';
import { subjectParams } from '../../../shared/contracts/erasure';
import { parse } from '../kernel/parse';
import { lifecycle } from './lifecycle.service';
import type { Ability } from './readable';

/** HTTP face of a record's state. */
export const createLifecycleController = ({ strapi }: { strapi: Core.Strapi }) =>
  ({
    async state(ctx) {
      const document = parse(subjectParams, ctx.params);
      const ability = ctx.state['userAbility'] as Ability;
      ctx.body = { data: await lifecycle(strapi).subjectState(document, ability) };
    },
  }) satisfies Core.Controller;
