import { GdprError } from '../../kernel/errors';
import type { Sql } from '../../kernel/sql/sql';
import { openExceptions } from '../exceptions/exception-store';
import { exceptionOf } from '../exceptions/in-force';
import type { ForbiddenAttribute } from '../register/forbidden-fields';

/** What an exception allows is not purged: the exception is revoked first. */
export async function refuseAllowed(sql: Sql, field: ForbiddenAttribute, now: Date): Promise<void> {
  if (!exceptionOf(await openExceptions(sql), field, now)) return;
  throw new GdprError(
    'E_GDPR_EXCEPTION_IN_FORCE',
    'This field is allowed by an exception: revoke it before you purge the field.',
  );
}
