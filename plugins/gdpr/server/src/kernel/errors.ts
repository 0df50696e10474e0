import { errors } from '@strapi/utils';

/** Stable code of a refusal, for programs; the message is for people. */
export type GdprErrorCode = `E_GDPR_${string}`;

/** 400: a refusal the caller can act on: what happened, to which record, and what to do. */
export class GdprError extends errors.ApplicationError {
  constructor(
    readonly code: GdprErrorCode,
    message: string,
    details: Record<string, unknown> = {},
  ) {
    super(message, { ...details, code });
  }
}

/** 400: input that does not fit its schema; `errors` names each path. */
export class GdprInvalid extends errors.ValidationError {
  constructor(
    readonly code: GdprErrorCode,
    message: string,
    details: Record<string, unknown> = {},
  ) {
    super(message, { ...details, code });
  }
}

/**
 * 403: the caller may not do this, or nobody may. A PolicyError, because Strapi answers every other ForbiddenError with
 * a bare "Forbidden", without message or code (core/services/server/compose-endpoint).
 */
export class GdprForbidden extends errors.PolicyError {
  constructor(
    readonly code: GdprErrorCode,
    message: string,
    details: Record<string, unknown> = {},
  ) {
    super(message, { ...details, code });
  }
}

/** 404: no such thing, or none that this caller may know of. */
export class GdprNotFound extends errors.NotFoundError {
  constructor(
    readonly code: GdprErrorCode,
    message: string,
    details: Record<string, unknown> = {},
  ) {
    super(message, { ...details, code });
  }
}

/** Ends an exhaustive switch: a new member of the union no longer compiles. */
export function unreachable(value: never): never {
  throw new Error(`gdpr: unexpected ${String(value)}`);
}
