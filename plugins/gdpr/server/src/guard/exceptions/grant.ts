import { randomBytes } from 'node:crypto';
import type { Core } from '@strapi/types';
import { canonicalJson, sha256 } from '../../kernel/canonical';
import { GdprError, GdprInvalid } from '../../kernel/errors';
import { inTransaction } from '../../kernel/sql/sql';
import { append } from '../../ledger';
import { refuseNotForbidden } from '../register/refuse-not-forbidden';
import {
  endExpired,
  insertException,
  type ExceptionRequest,
  type StoredException,
} from './exception-store';
import { dayOf } from './in-force';

/** Who acts, and when. */
export interface Act {
  readonly by: number;
  readonly at: Date;
}

/** Allows a forbidden field from now on; the ground, and a fingerprint of what was said, are kept in the ledger. */
export async function grant(
  strapi: Core.Strapi,
  request: ExceptionRequest,
  { by, at }: Act,
): Promise<string> {
  refuseNotForbidden(strapi, request);
  const { uid, attribute, ground, motive, dpiaUrl, until } = request;
  if (until !== undefined && until < dayOf(at)) {
    throw new GdprInvalid('E_GDPR_INVALID_INPUT', 'until: must be today or later');
  }
  const exception: StoredException = {
    ...{ exceptionId: randomBytes(12).toString('hex'), uid, attribute, ground, motive },
    ...(dpiaUrl === undefined ? {} : { dpiaUrl }),
    ...(until === undefined ? {} : { until }),
    ...{ grantedBy: by, grantedAt: at },
  };
  const { exceptionId } = exception;
  await inTransaction(strapi, async (sql) => {
    await endExpired(sql, exception, dayOf(at));
    if (!(await insertException(sql, exception))) throw new AlreadyAllowed();
    await append(sql, {
      ...{ at, kind: 'exception.granted', actor: `admin:${String(by)}`, job: null },
      payload: {
        ...{ exceptionId, uid, attribute, ground, until: until ?? null },
        request: sha256(canonicalJson({ ...request })),
      },
    });
  });
  return exceptionId;
}

/** 400: one exception at a time, or revoking it would not forbid the field. */
class AlreadyAllowed extends GdprError {
  constructor() {
    super(
      'E_GDPR_EXCEPTION_IN_FORCE',
      'This field is allowed by an exception already: revoke that one first.',
    );
  }
}
