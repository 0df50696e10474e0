/** A refusal or an error, ready to be shown: the server's words, its code, and what to do. */
export interface Failure {
  readonly message: string;
  readonly code?: string;
  readonly status?: number;
  /** the condition or the field that is meant */
  readonly place?: string;
  readonly remedy: Remedy;
}

/** `preview`: the plan is no longer good, look again; `permission`: ask; `retry`: try again; `none`: the message says it. */
export type Remedy = 'preview' | 'permission' | 'retry' | 'none';

/** Reads whatever a request failed with: Strapi's error body, a thrown error, or nothing at all. */
export function failureOf(error: unknown): Failure {
  const body = isObject(error) ? error : {};
  const details = isObject(body.details) ? body.details : {};
  const code = typeof details.code === 'string' ? details.code : undefined;
  const place = [details.path, details.field].find((one) => typeof one === 'string');
  const status = typeof body.status === 'number' ? body.status : undefined;
  return {
    message: typeof body.message === 'string' ? body.message : String(error),
    remedy: remedyOf(code, status),
    ...(code === undefined ? {} : { code }),
    ...(place === undefined ? {} : { place }),
    ...(status === undefined ? {} : { status }),
  };
}

function remedyOf(code: string | undefined, status: number | undefined): Remedy {
  if (code !== undefined && STALE_PLAN.test(code)) return 'preview';
  if (status === 401 || status === 403) return 'permission';
  // No status: the server was not reached; 5xx: it stumbled.
  return status === undefined || status >= 500 ? 'retry' : 'none';
}

/** Codes which say that the plan or its token no longer holds: expired, used, changed, or blocked since. */
const STALE_PLAN = /EXPIRED|USED|CHANGED|TOKEN|PLAN|BLOCKED/;

const isObject = (value: unknown): value is Record<string, unknown> =>
  typeof value === 'object' && value !== null;
