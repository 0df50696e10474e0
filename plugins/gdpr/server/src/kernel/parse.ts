import type { z } from 'zod';
import { GdprInvalid } from './errors';

/** Parses outside input by its schema; a mismatch is a 400 that names each path and never repeats the value. */
export function parse<S extends z.ZodType>(schema: S, input: unknown): z.output<S> {
  const parsed = schema.safeParse(input);
  if (parsed.success) return parsed.data;

  const errors = parsed.error.issues.map((issue) => ({
    path: issue.path.map(String),
    name: 'ValidationError',
    message: issue.message,
  }));
  const first = errors[0];
  const where = first && first.path.length > 0 ? first.path.join('.') : 'the request';
  throw new GdprInvalid('E_GDPR_INVALID_INPUT', `${where}: ${first?.message ?? 'invalid'}`, {
    errors,
  });
}
