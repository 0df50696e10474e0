import type { Core } from '@strapi/types';
import type { Run } from '../../../../shared/contracts/erasure';
import { ledger } from '../../ledger';
import { readRun } from '../register/read-run';

/** Proof of an erasure: what was done, checked and sealed. Nothing in it is personal. */
export interface Receipt {
  readonly format: 'strapi-plugin-gdpr/receipt/1';
  readonly issuedAt: string;
  readonly run: Run;
  readonly ledger: readonly {
    readonly entryId: string;
    readonly at: string;
    readonly kind: string;
    readonly seq: number | null;
    readonly hash: string | null;
  }[];
}

/** Gathers the receipt of an erasure; entries not yet sealed are sealed first, so that the proof is complete. */
export async function receiptOf(
  strapi: Core.Strapi,
  planId: string,
  issuedAt: Date,
): Promise<Receipt> {
  await ledger(strapi).seal();
  const run = await readRun(strapi, planId);
  const entries = await ledger(strapi).list({ page: 1, pageSize: 100, job: planId });
  return {
    format: 'strapi-plugin-gdpr/receipt/1',
    issuedAt: issuedAt.toISOString(),
    run,
    ledger: entries
      .reverse()
      .map(({ entryId, at, kind, seq, hash }) => ({ entryId, at, kind, seq, hash })),
  };
}
