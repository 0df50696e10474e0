import type { Core } from '@strapi/types';
import type {
  ForbiddenArrivals,
  ForbiddenField,
  PurgePreview,
} from '../../../shared/contracts/guard';
import { accessor } from '../kernel/accessor';
import { openSql } from '../kernel/sql/sql';
import {
  openExceptions,
  type ExceptionRequest,
  type StoredException,
} from './exceptions/exception-store';
import { grant, type Act } from './exceptions/grant';
import { exceptionOf } from './exceptions/in-force';
import { revoke } from './exceptions/revoke';
import { previewPurge } from './purge/preview-purge';
import { purge, type Purged, type PurgeRequest } from './purge/purge';
import { listForbidden } from './register/list-forbidden';
import { readArrivals, reportArrivals } from './register/report-arrivals';

/** Fields that may hold nothing, or only under a condition; and those that were allowed all the same. */
export const createForbiddenService = ({ strapi }: { strapi: Core.Strapi }) => {
  let open: readonly StoredException[] = [];
  let asked = 0;
  let known = 0;

  /** Takes over what another instance, or this one, granted and revoked. */
  const refresh = async (): Promise<void> => {
    const turn = (asked += 1);
    const read = await openExceptions(openSql(strapi));
    // a slow answer to an earlier question must not bring back what was revoked meanwhile
    if (turn < known) return;
    known = turn;
    open = read;
  };

  const list = async (asked: {
    readonly count: boolean;
    readonly now: Date;
  }): Promise<ForbiddenField[]> => {
    await refresh();
    return listForbidden(strapi, { ...asked, open });
  };

  return {
    refresh,
    /** Whether a field is allowed by an exception now; asks no database. */
    exceptionInForce: (uid: string, attribute: string, now: Date): boolean =>
      exceptionOf(open, { uid, attribute }, now) !== undefined,
    /** All forbidden fields; rows are counted where that is asked. */
    list,
    /** What the last import left in them. */
    arrivals: (): Promise<ForbiddenArrivals | undefined> => readArrivals(strapi),
    /** After an import: counts what forbidden fields hold, and says so. */
    async reportArrivals(now: Date): Promise<void> {
      await reportArrivals(strapi, await list({ count: true, now }), now);
    },
    async grant(request: ExceptionRequest, act: Act): Promise<string> {
      const exceptionId = await grant(strapi, request, act);
      await refresh();
      return exceptionId;
    },
    async revoke(exceptionId: string, act: Act): Promise<void> {
      await revoke(strapi, exceptionId, act);
      await refresh();
    },
    previewPurge: (
      place: { readonly uid: string; readonly attribute: string },
      act: Act,
    ): Promise<PurgePreview> => previewPurge(strapi, place, act),
    purge: (request: PurgeRequest, act: Act): Promise<Purged> => purge(strapi, request, act),
  };
};

export const forbidden = accessor('forbidden', createForbiddenService);
