import type { Core } from '@strapi/types';
import { z } from 'zod';
import { parse } from '../kernel/parse';
import { ledger } from './ledger.service';

const listQuery = z.object({
  page: z.coerce.number().int().min(1).default(1),
  pageSize: z.coerce.number().int().min(1).max(100).default(50),
  job: z.string().max(64).optional(),
});

/** HTTP face of the ledger. */
export const createLedgerController = ({ strapi }: { strapi: Core.Strapi }) =>
  ({
    async list(ctx) {
      ctx.body = { data: await ledger(strapi).list(parse(listQuery, ctx.query)) };
    },
    async verify(ctx) {
      ctx.body = { data: await ledger(strapi).verify() };
    },
  }) satisfies Core.Controller;
