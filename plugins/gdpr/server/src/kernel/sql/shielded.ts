import { errors } from '@strapi/utils';
import { errorCode } from '../error-code';

/**
 * Runs database work so that its failure can be logged: drivers put the statement with its values into the message,
 * and the values are personal. What comes out says where and with which code, and no value.
 */
export async function shielded<T>(what: string, work: () => Promise<T>): Promise<T> {
  try {
    return await work();
  } catch (error) {
    if (error instanceof errors.ApplicationError) throw error;
    throw new DatabaseWorkFailed(what, error);
  }
}

/** 500: the database refused; its own message and stack stay out because they quote values. */
export class DatabaseWorkFailed extends Error {
  readonly code: string;

  constructor(what: string, error: unknown) {
    const code = errorCode(error) ?? 'unknown';
    super(`gdpr: ${what} failed in the database (${code}); nothing of this step was changed`);
    this.name = 'DatabaseWorkFailed';
    this.code = code;
  }
}
