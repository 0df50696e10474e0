import type { Core } from '@strapi/types';
import { GdprNotFound } from '../../kernel/errors';
import { inTransaction } from '../../kernel/sql/sql';
import { append } from '../../ledger';
import { endException } from './exception-store';
import type { Act } from './grant';

/** Forbids a field again, at once; what it holds stays until it is purged. */
export const revoke = (strapi: Core.Strapi, exceptionId: string, { by, at }: Act): Promise<void> =>
  inTransaction(strapi, async (sql) => {
    const ended = await endException(sql, exceptionId, { by, at });
    if (!ended) throw new NoSuchException();
    await append(sql, {
      ...{ at, kind: 'exception.revoked', actor: `admin:${String(by)}`, job: null },
      payload: { exceptionId, ...ended },
    });
  });

/** 404: there is none, or it has ended. */
class NoSuchException extends GdprNotFound {
  constructor() {
    super('E_GDPR_NO_SUCH_EXCEPTION', 'No such exception, or it was revoked already.');
  }
}
