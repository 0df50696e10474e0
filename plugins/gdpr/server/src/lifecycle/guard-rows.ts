import type { Core } from '@strapi/types';
import { currentAct, isStepOf, type DocumentAct } from './document-act';
import { lockedHolderOfComponents, lockedUserOfFiles } from './guard-holders';
import { refuseLinksToLocked } from './guard-links';
import { refuseLockedOwnersByValue } from './guard-owners';
import { firstLockedAmong, firstRow, isInGraph, lookAndHold, type Selection } from './locked-rows';
import { erasedMeanwhile, lockedBecause, nativeDelete } from './refusals';
import { withoutState } from './state-attributes';

const FILE = 'plugin::upload.file';

type Data = Record<string, unknown>;

/** An event of Strapi's database layer, cut to what the guards read. */
interface RowEvent {
  readonly action: string;
  readonly model: { readonly uid: string };
  readonly params: { where?: unknown; filters?: unknown; _q?: unknown; data?: unknown };
  readonly result?: unknown;
}

/**
 * The database layer's door, through which `strapi.db.query` and everything above it pass. Raw SQL and imports, which
 * run without lifecycles, do not.
 */
export function guardRows(strapi: Core.Strapi): () => void {
  return strapi.db.lifecycles.subscribe(async (event) => {
    const { action, model, params, result } = event as unknown as RowEvent;
    if (action.startsWith('before')) await holdDocument(strapi, model.uid);
    const row = { uid: model.uid, selection: selectionOf(action, params) };
    switch (action) {
      case 'beforeCreate':
        return refuseCreate(strapi, model.uid, [asData(params.data)]);
      case 'beforeCreateMany':
        return refuseCreate(strapi, model.uid, asList(params.data).map(asData));
      case 'beforeUpdate':
      case 'beforeUpdateMany':
        return refuseUpdate(strapi, { ...row, data: asData(params.data) });
      case 'beforeDelete':
        return refuseDelete(strapi, row, currentAct());
      case 'beforeDeleteMany':
        // Strapi's own steps delete row by row
        return refuseDelete(strapi, row, undefined);
      case 'afterCreate':
      case 'afterUpdate':
        noteWritten(model.uid, asData(result));
        return;
      default:
    }
  });
}

/**
 * Strapi writes a document's components before its own row. An erasure holds the row first, so whoever writes must too:
 * the other way round the two would wait for each other.
 */
async function holdDocument(strapi: Core.Strapi, uid: string): Promise<void> {
  const act = currentAct();
  if (!act || act.held || !(uid in strapi.components) || !isInGraph(strapi, act.uid)) return;
  const { documentId } = act;
  if (documentId === undefined) return;
  act.held = true;
  const { locked, found } = await lookAndHold(strapi, act.uid, { where: { documentId } });
  if (locked) throw lockedBecause(locked, 'Update');
  // what Strapi would write now would belong to nobody
  if (!found) throw erasedMeanwhile(act.uid, documentId);
}

interface Change {
  readonly uid: string;
  readonly selection: Selection;
}

async function refuseCreate(
  strapi: Core.Strapi,
  uid: string,
  rows: readonly Data[],
): Promise<void> {
  const act = currentAct();
  const ofAct = act?.uid === uid && rows.every((row) => isOf(act, row));
  if (isInGraph(strapi, uid)) {
    for (const row of rows) withoutState(row);
    const locked = ofAct
      ? (await lookAndHold(strapi, uid, { where: { documentId: act.documentId } })).locked
      : await firstLockedAmong(strapi, uid, { attribute: 'documentId', values: documentIds(rows) });
    if (locked) throw lockedBecause(locked, 'Adding a version');
    await refuseLockedOwnersByValue(strapi, { uid, rows });
  }
  if (isCopy(strapi, act, { uid, ofAct })) return;
  await refuseLinksToLocked(strapi, { uid, rows });
}

const documentIds = (rows: readonly Data[]): string[] =>
  rows.flatMap(({ documentId }) => (typeof documentId === 'string' ? documentId : []));

const isOf = ({ documentId }: DocumentAct, row: Data): boolean =>
  documentId !== undefined && row['documentId'] === documentId;

/** Links that publishing or discarding carries over are not new. */
const isCopy = (
  strapi: Core.Strapi,
  act: DocumentAct | undefined,
  { uid, ofAct }: { readonly uid: string; readonly ofAct: boolean },
): boolean => act?.copying === true && (ofAct || uid in strapi.components);

async function refuseUpdate(
  strapi: Core.Strapi,
  { uid, selection, data }: Change & { data: Data },
): Promise<void> {
  if (isInGraph(strapi, uid)) {
    withoutState(data);
    const { locked, found } = await lookAndHold(strapi, uid, selection);
    if (locked) throw lockedBecause(locked, 'Update');
    if (!found) refuseVanished(uid);
    const current = () => strapi.db.queryBuilder(uid).init(selection).execute<Data[]>();
    await refuseLockedOwnersByValue(strapi, { uid, rows: [data], current });
  }
  await refuseByHolder(strapi, { uid, selection }, 'Update');
  await refuseLinksToLocked(strapi, { uid, rows: [data], where: selection.where ?? {} });
}

/** Strapi found the document when the write began, and goes on as if it were still there: its process would end. */
function refuseVanished(uid: string): void {
  const act = currentAct();
  if (act?.uid === uid && act.documentId !== undefined) throw erasedMeanwhile(uid, act.documentId);
}

async function refuseDelete(
  strapi: Core.Strapi,
  { uid, selection }: Change,
  act: DocumentAct | undefined,
): Promise<void> {
  if (!isInGraph(strapi, uid)) return refuseByHolder(strapi, { uid, selection }, 'Deletion');
  const row = await firstRow(strapi, uid, selection);
  if (!row) return;
  const step = { uid, documentId: row.documentId, published: row.publishedAt !== null };
  if (!isStepOf(act, step)) throw nativeDelete(uid, row.documentId);
  // anonymised since the act began: what Strapi read before must not be written back
  if (row.gdprState !== null) throw lockedBecause(step, 'Publication');
}

/** Components and files of a locked document; during an act the document itself has been asked already. */
async function refuseByHolder(
  strapi: Core.Strapi,
  { uid, selection }: Change,
  what: string,
): Promise<void> {
  if (uid === FILE) {
    const locked = await lockedUserOfFiles(strapi, selection);
    if (locked) throw lockedBecause(locked, `${what} of a file`);
  }
  if (uid in strapi.components && !currentAct()) {
    const locked = await lockedHolderOfComponents(strapi, uid, selection);
    if (locked) throw lockedBecause(locked, `${what} of a component`);
  }
}

/** Once the caller's data is in, `create` and `update` with `status: 'published'` go on to publish by themselves. */
function noteWritten(uid: string, row: Data): void {
  const act = currentAct();
  if (!act || act.uid !== uid || (act.action !== 'create' && act.action !== 'update')) return;
  const { documentId } = row;
  if (typeof documentId === 'string') act.documentId ??= documentId;
  act.copying = true;
}

/** Strapi reads `filters` and `_q` too when it deletes many, and the `where` alone otherwise. */
const selectionOf = (action: string, { where, filters, _q }: RowEvent['params']): Selection =>
  action === 'beforeDeleteMany' ? { where, filters, _q } : { where };

const asData = (value: unknown): Data =>
  typeof value === 'object' && value !== null && !Array.isArray(value) ? (value as Data) : {};

const asList = (value: unknown): readonly unknown[] => (Array.isArray(value) ? value : []);
