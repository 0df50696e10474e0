import type { z } from 'zod';
import { findingsQuery, type FindingsQuery } from '../../../shared/contracts/scan';
import { wrong, type Values, type Wrong } from './options';

/** `gdpr findings`: what scans have found. */
export interface FindingsCommand {
  readonly name: 'findings';
  readonly query: FindingsQuery;
  readonly json: boolean;
}

/** Findings that are listed without --csv. */
const LISTED = 100;

/** Reads the words after `gdpr findings`; those that are open, unless another state is asked for. */
export function findingsArguments(
  values: Values,
  rest: readonly string[],
): FindingsCommand | Wrong {
  if (rest.length > 0) return wrong(`"findings" takes no "${rest[0] ?? ''}"`);
  const { type: uid, category, state = 'open', confidence, author } = values;
  const parsed = findingsQuery.safeParse({
    ...{ uid, category, confidence, author, pageSize: LISTED },
    ...(state === 'all' ? {} : { state }),
    ...{ changedBefore: values['changed-before'], changedAfter: values['changed-after'] },
    ...{ format: values.csv ? 'csv' : 'json', locale: values.locale ?? 'en' },
  });
  if (parsed.success) return { name: 'findings', query: parsed.data, json: values.json ?? false };
  return wrong(reasonOf(parsed.error));
}

const OPTION: Readonly<Record<string, string>> = {
  uid: 'type',
  changedBefore: 'changed-before',
  changedAfter: 'changed-after',
};

function reasonOf({ issues }: z.ZodError): string {
  const [issue] = issues;
  const name = String(issue?.path[0] ?? '');
  return `--${OPTION[name] ?? name}: ${issue?.message ?? 'is not understood'}`;
}
