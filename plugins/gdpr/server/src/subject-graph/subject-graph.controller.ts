import type { Core } from '@strapi/types';
import { z } from 'zod';
import { GdprNotFound } from '../kernel/errors';
import { parse } from '../kernel/parse';
import { subjectGraph } from './subject-graph.service';

const params = z.object({ uid: z.string().max(200) });
const query = z.object({ locale: z.enum(['fr', 'en']).default('en') });

/** HTTP face of the graph. */
export const subjectGraphController = ({ strapi }: { strapi: Core.Strapi }) =>
  ({
    explain(ctx) {
      const { uid } = parse(params, ctx.params);
      const { locale } = parse(query, ctx.query);
      const explained = subjectGraph(strapi).explain(uid, locale);
      if (!explained) {
        throw new GdprNotFound(
          'E_GDPR_UNKNOWN_TYPE',
          'no tracked content type has this uid: GET /gdpr/tags lists them',
        );
      }
      ctx.body = { data: explained };
    },
  }) satisfies Core.Controller;
