import type { Core } from '@strapi/types';
import { currentAct, isStepOf, type DocumentAct } from './document-act';
import { lockedHolderOfComponents, lockedUserOfFiles } from './guard-holders';
import { refuseLinksToLocked } from './guard-links';
import { refuseLockedOwnersByValue } from './guard-owners';
import { firstLocked, firstRow, isInGraph, type Selection } from './locked-rows';
import { lockedBecause, nativeDelete } from './refusals';
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
    const row = { uid: model.uid, selection: selectionOf(params) };
    switch (action) {
      case 'beforeCreate':
        return refuseCreate(strapi, model.uid, asData(params.data));
      case 'beforeCreateMany':
        for (const data of asList(params.data)) await refuseCreate(strapi, model.uid, asData(data));
        return;
      case 'beforeUpdate':
      case 'beforeUpdateMany':
        return refuseUpdate(strapi, { ...row, data: asData(params.data) });
      case 'beforeDelete':
      case 'beforeDeleteMany':
        return refuseDelete(strapi, row);
      case 'afterCreate':
      case 'afterUpdate':
        noteWritten(model.uid, asData(result));
        return;
      default:
    }
  });
}

interface Change {
  readonly uid: string;
  readonly selection: Selection;
}

async function refuseCreate(strapi: Core.Strapi, uid: string, data: Data): Promise<void> {
  const act = currentAct();
  const documentId = typeof data['documentId'] === 'string' ? data['documentId'] : undefined;
  const ofAct =
    act !== undefined &&
    act.uid === uid &&
    act.documentId === documentId &&
    documentId !== undefined;
  if (isInGraph(strapi, uid)) {
    withoutState(data);
    const locked =
      documentId && !ofAct ? await firstLocked(strapi, uid, { where: { documentId } }) : undefined;
    if (locked) throw lockedBecause(locked, 'Adding a version');
    await refuseLockedOwnersByValue(strapi, { uid, data });
  }
  if (isCopy(strapi, act, { uid, ofAct })) return;
  await refuseLinksToLocked(strapi, { uid, data });
}

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
    const locked = await firstLocked(strapi, uid, selection);
    if (locked) throw lockedBecause(locked, 'Update');
    const current = () => strapi.db.queryBuilder(uid).init(selection).first().execute<Data>();
    await refuseLockedOwnersByValue(strapi, { uid, data, current });
  }
  await refuseByHolder(strapi, { uid, selection }, 'Update');
  await refuseLinksToLocked(strapi, { uid, data, where: selection.where ?? {} });
}

async function refuseDelete(strapi: Core.Strapi, { uid, selection }: Change): Promise<void> {
  if (!isInGraph(strapi, uid)) return refuseByHolder(strapi, { uid, selection }, 'Deletion');
  const row = await firstRow(strapi, uid, selection);
  if (!row) return;
  const step = { uid, documentId: row.documentId, published: row.publishedAt !== null };
  if (!isStepOf(currentAct(), step)) throw nativeDelete(uid, row.documentId);
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

const selectionOf = ({ where, filters, _q }: RowEvent['params']): Selection => ({
  where,
  filters,
  _q,
});

const asData = (value: unknown): Data =>
  typeof value === 'object' && value !== null && !Array.isArray(value) ? (value as Data) : {};

const asList = (value: unknown): readonly unknown[] => (Array.isArray(value) ? value : []);
