import type { Core } from '@strapi/types';
import { accessor } from '../kernel/accessor';
import { listEntries } from './list-entries';
import { sealEntries } from './seal';
import { verifyChain } from './verify-chain';

/** The evidence: list it, seal it, verify it. Entries are appended by `append`, in the act's own transaction. */
export const createLedgerService = ({ strapi }: { strapi: Core.Strapi }) => ({
  list: (query: Parameters<typeof listEntries>[1]) => listEntries(strapi, query),
  seal: () => sealEntries(strapi),
  verify: () => verifyChain(strapi),
});

export const ledger = accessor('ledger', createLedgerService);
