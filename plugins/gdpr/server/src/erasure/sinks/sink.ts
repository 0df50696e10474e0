import type { Core } from '@strapi/types';
import type { Label } from '../../../../shared/contracts/erasure';
import type { Sql } from '../../kernel/sql/sql';
import type { Uid } from '../../subject-graph';
import type { ErasurePlan } from '../plan/erasure-plan';

/** Documents that are treated (kept ones are not), by type. */
export interface SinkScope {
  readonly strapi: Core.Strapi;
  readonly sql: Sql;
  readonly documents: ReadonlyMap<Uid, readonly string[]>;
  readonly rows: ReadonlyMap<Uid, readonly number[]>;
}

/** A place outside the graph where copies of personal data may be; found on every plan, covered or not. */
export interface Sink {
  readonly name: string;
  readonly label: Label;
  /** whether this installation has such a place */
  present(strapi: Core.Strapi): boolean | Promise<boolean>;
  /** copies found; 0 where they cannot be counted */
  count(scope: SinkScope): Promise<number>;
  /** Removes the copies in the transaction of the erasure; absent where the plugin cannot reach them. */
  readonly erase?: (scope: SinkScope) => Promise<number>;
  /** for what cannot be reached: what the people in charge have to do */
  readonly because?: Label;
}

type Treated = Pick<SinkScope, 'documents' | 'rows'>;

/** A plan is asked several times, and does not change. */
const treated = new WeakMap<ErasurePlan, Treated>();

/** The documents and rows that a plan treats. */
export function scopeOf(strapi: Core.Strapi, sql: Sql, plan: ErasurePlan): SinkScope {
  const known = treated.get(plan) ?? collect(plan);
  treated.set(plan, known);
  return { strapi, sql, ...known };
}

function collect(plan: ErasurePlan): Treated {
  const documents = new Map<Uid, string[]>();
  const rows = new Map<Uid, number[]>();
  for (const [uid, found] of plan.located.leaving) {
    if (!plan.treatments.has(uid) || plan.treatments.get(uid) === 'keep') continue;
    documents.set(uid, [...found.keys()]);
    rows.set(
      uid,
      [...found.values()].flatMap((document) => document.rows.map(({ id }) => id)),
    );
  }
  return { documents, rows };
}
