import { canonicalJson, sha256 } from '../kernel/canonical';

/** What happened, as evidence: ids and counts, never a personal value. */
export interface Entry {
  readonly entryId: string;
  /** ISO 8601, UTC */
  readonly at: string;
  /** `erasure.applied`, `erasure.verified` ... */
  readonly kind: string;
  /** `admin:<id>`, `cli` or `system` */
  readonly actor: string | null;
  readonly job: string | null;
  /** canonical JSON, as stored and as hashed */
  readonly payload: string;
}

/** A link of the chain: the hash covers the entry, its place and the hash before it. */
export interface Seal {
  readonly seq: number;
  readonly entryId: string;
  readonly previous: string;
  readonly hash: string;
}

/** The `previous` of the first seal. */
export const GENESIS = '0'.repeat(64);

/** Seals an entry after another; pure, so that anybody can recompute the chain. */
export function sealOf(entry: Entry, seq: number, previous: string): Seal {
  return {
    seq,
    entryId: entry.entryId,
    previous,
    hash: sha256(canonicalJson({ ...entry, seq, previous })),
  };
}
