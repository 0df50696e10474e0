import type { ForbiddenVerdict } from '../../../../shared/contracts/guard';
import type { Judge } from '../judge/judgement';
import { isAgainst } from '../stored/is-against';
import type { Door } from './settle';

export const FILE = 'plugin::upload.file';

/** A field of a row that gets files. */
export interface Attached {
  readonly uid: string;
  readonly rowId: unknown;
  readonly attribute: string;
}

/** Forbidden fields to which files would be attached from the files' own side, as the upload service does. */
export async function fileLinks(
  door: Door,
  uid: string,
  rows: readonly unknown[],
): Promise<ForbiddenVerdict[]> {
  if (uid !== FILE) return [];
  const verdicts: ForbiddenVerdict[] = [];
  for (const attached of rows.flatMap(attachedIn))
    verdicts.push(...(await forbiddenAttachment(door, attached)));
  return verdicts;
}

/** The verdict on files for a field of a row; none where it may hold them. */
export async function forbiddenAttachment(
  { strapi, judge }: Door,
  { uid, rowId, attribute }: Attached,
): Promise<ForbiddenVerdict[]> {
  const field = watchedField(judge, uid, attribute);
  const rule = field?.forbidden;
  if (!rule || judge.isAllowed(rule.uid, rule.attribute)) return [];
  const { because, unless } = rule;
  const verdict: ForbiddenVerdict = {
    kind: 'forbidden',
    path: [attribute],
    ...(because === undefined ? {} : { because }),
    ...(unless === undefined ? {} : { unless }),
  };
  if (!unless) return [verdict];
  const asks = { kind: 'condition', unmet: unless } as const;
  return (await isAgainst(strapi, { uid, where: rowWhere(uid, rowId) }, asks)) ? [verdict] : [];
}

/** What is watched of a field. */
export const watchedField = (judge: Judge, uid: string, attribute: string) =>
  judge.watch.get(uid)?.fields.find((field) => field.attribute === attribute);

function rowWhere(uid: string, rowId: unknown): object {
  const byRow = /^\d{1,9}$/.test(String(rowId)) ? [{ id: Number(rowId) }] : [];
  return { $or: [...byRow, ...(uid.includes('::') ? [{ documentId: String(rowId) }] : [])] };
}

function attachedIn(row: unknown): Attached[] {
  const related = keyOf(row, 'related');
  const links: unknown[] = [related, keyOf(related, 'set'), keyOf(related, 'connect')].flat();
  return links.flatMap((link) => {
    const [uid, attribute] = [keyOf(link, '__type'), keyOf(keyOf(link, '__pivot'), 'field')];
    if (typeof uid !== 'string' || typeof attribute !== 'string') return [];
    return [{ uid, attribute, rowId: keyOf(link, 'id') }];
  });
}

const keyOf = (value: unknown, key: string): unknown =>
  typeof value === 'object' && value !== null
    ? (value as Readonly<Record<string, unknown>>)[key]
    : undefined;
