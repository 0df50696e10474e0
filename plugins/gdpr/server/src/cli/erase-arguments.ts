import type { Target } from '../../../shared/contracts/bulk';
import { REASON_CODES, type Mode, type ReasonCode } from '../../../shared/contracts/erasure';
import { didYouMean } from '../tagging';
import { wrong, type Values, type Wrong } from './options';

/** `gdpr anonymise` and `gdpr delete`. */
export interface EraseCommand {
  readonly name: 'anonymise' | 'delete';
  readonly mode: Mode;
  readonly target: Target;
  readonly uid: string;
  readonly filters: Record<string, unknown>;
  /** the number confirmed; undefined for a dry run */
  readonly confirmed: number | undefined;
  readonly reasonCode: ReasonCode;
  readonly json: boolean;
}

/** Reads the options of an erasure: a dry run and a confirmation exclude each other, and one of them must be. */
export function eraseArguments(
  mode: Mode,
  values: Values,
  rest: readonly string[],
): EraseCommand | Wrong {
  const [extra] = rest;
  if (extra !== undefined) return wrong(`"${mode}" takes no "${extra}"`);
  if (values.type === undefined)
    return wrong(`"${mode}" needs --type, "api::person.person" for instance`);
  const filters = filtersIn(values.filter);
  if (!filters) return wrong('--filter must be the filters of a list as one JSON object');
  const confirmed = numberIn(values.confirm);
  if ((values['dry-run'] === true) === (confirmed !== undefined))
    return wrong(`"${mode}" needs either --dry-run or --confirm with the number that it said`);
  const { reason = 'retention-ended', json = false, records = false } = values;
  const reasonCode = REASON_CODES.find((code) => code === reason);
  if (!reasonCode) {
    const known = REASON_CODES.join(', ');
    return wrong(`--reason "${reason}" is none of ${known}${didYouMean(reason, REASON_CODES)}`);
  }
  return {
    ...{ name: mode, mode, uid: values.type, filters, confirmed, reasonCode },
    target: records ? 'documents' : 'subjects',
    json,
  };
}

/** An erasure of everybody must be said: no filter is not the empty one. */
function filtersIn(text: string | undefined): Record<string, unknown> | undefined {
  if (text === undefined) return undefined;
  try {
    const filters: unknown = JSON.parse(text);
    const isObject = typeof filters === 'object' && filters !== null && !Array.isArray(filters);
    return isObject ? (filters as Record<string, unknown>) : undefined;
  } catch {
    return undefined;
  }
}

const numberIn = (text: string | undefined): number | undefined =>
  text !== undefined && /^\d{1,9}$/.test(text) ? Number(text) : undefined;
