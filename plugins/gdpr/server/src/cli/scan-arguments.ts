import { SCAN_SCOPES } from '../../../shared/contracts/scan';
import { didYouMean } from '../tagging';
import { wrong, type Values, type Wrong } from './options';

/** `gdpr scan`: looks for what texts reveal. */
export interface ScanCommand {
  readonly name: 'scan';
  readonly scope: (typeof SCAN_SCOPES)[number];
  /** one type only */
  readonly uid: string | undefined;
  /** undefined leaves it to the config */
  readonly attachments: boolean | undefined;
  /** work on it here, until it has ended */
  readonly wait: boolean;
  readonly json: boolean;
}

/** Reads the words after `gdpr scan`. */
export function scanArguments(values: Values, rest: readonly string[]): ScanCommand | Wrong {
  if (rest.length > 0) return wrong(`"scan" takes no "${rest[0] ?? ''}"`);
  const { scope: asked = 'changed', type: uid, attachments, wait = false, json = false } = values;
  const scope = SCAN_SCOPES.find((one) => one === asked);
  if (!scope)
    return wrong(
      `--scope must be ${SCAN_SCOPES.join(' or ')}, not "${asked}"${didYouMean(asked, SCAN_SCOPES)}`,
    );
  return { name: 'scan', scope, uid, attachments, wait, json };
}
