import { errorCode } from '../kernel/error-code';

/** The whole job cannot run; thrown by a runner that has written so already. `cause` is why. */
export class JobCannotRun extends Error {
  constructor(override readonly cause: unknown) {
    super('gdpr: the job cannot run', { cause });
    this.name = 'JobCannotRun';
  }
}

/** What may be told of an error: its code, or else its class; messages quote values. */
export function failureCode(error: unknown): string {
  const code = errorCode(error);
  if (code !== undefined) return code.slice(0, 120);
  return error instanceof Error ? error.name.slice(0, 120) : 'unknown';
}

/** Two at once: one of them has to come again. Codes of PostgreSQL, MySQL and SQLite. */
const TRANSIENT = [
  ...['40P01', '40001', '55P03'],
  ...['ER_LOCK_DEADLOCK', 'ER_LOCK_WAIT_TIMEOUT'],
  ...['SQLITE_BUSY', 'SQLITE_LOCKED'],
];

/** Whether the same work may succeed a moment later. */
export const isTransient = (error: unknown): boolean => {
  const code = errorCode(error) ?? '';
  return TRANSIENT.some((known) => code === known || code.startsWith(`${known}_`));
};

const UNAVAILABLE =
  /^(ECONN|EPIPE|ETIMEDOUT|EHOSTUNREACH|ENETUNREACH|ENOTFOUND|08|57P0|53|58|PROTOCOL_|SQLITE_(FULL|IOERR|CANTOPEN|READONLY)|ER_CON_COUNT)/;

/** Whether the database itself is out of reach or out of room: no subject is to blame for that. */
export function isUnavailable(error: unknown): boolean {
  if (UNAVAILABLE.test(errorCode(error) ?? '')) return true;
  if (!(error instanceof Error)) return false;
  // knex and pg give these no code
  return (
    error.name === 'KnexTimeoutError' ||
    /^(Connection terminated|Client has encountered a connection error|aborted$)/.test(
      error.message,
    )
  );
}
