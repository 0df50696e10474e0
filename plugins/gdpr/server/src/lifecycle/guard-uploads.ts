import type { Core } from '@strapi/types';
import { firstLocked, isInGraph } from './locked-rows';
import { lockedAmong, lockedUserOfFiles } from './guard-holders';
import { lockedBecause, type LockedDocument } from './refusals';

const UPLOAD = 'plugin::upload.upload';

type Work = (...args: unknown[]) => Promise<unknown>;
type UploadService = Readonly<Record<string, unknown>>;
interface ServiceRegistry {
  extend(uid: string, change: (service: UploadService) => UploadService): unknown;
}
type Check = (first: unknown) => Promise<LockedDocument | undefined>;

/**
 * The upload service sends bytes to the provider, or deletes them there, before it touches the database: the row
 * guards would refuse too late. So it is asked first.
 */
export function guardUploads(strapi: Core.Strapi): void {
  const services = strapi.get<ServiceRegistry>('services');
  if (!strapi.plugins['upload']) return;
  const byTarget: Check = (input) => targetOf(strapi, input);
  const byFile: Check = (file) => lockedUserOfFiles(strapi, { where: { id: idOf(file) } });
  services.extend(UPLOAD, (service) => ({
    ...service,
    upload: asked(service['upload'], byTarget, 'Upload'),
    replace: asked(service['replace'], byFile, 'Replacing a file'),
    remove: asked(service['remove'], byFile, 'Deletion of a file'),
  }));
}

/** The same work, once the check found nothing locked. */
const asked = (work: unknown, check: Check, what: string): Work => {
  return async (...args) => {
    const locked = await check(args[0]);
    if (locked) throw lockedBecause(locked, what);
    return (work as Work)(...args);
  };
};

/** The locked document that an upload with `ref` and `refId` would attach its files to. */
async function targetOf(strapi: Core.Strapi, input: unknown): Promise<LockedDocument | undefined> {
  const { ref, refId } = field(field({ input }, 'input'), 'data');
  if (typeof ref !== 'string' || (typeof refId !== 'string' && typeof refId !== 'number'))
    return undefined;
  const byRow = /^\d{1,9}$/.test(String(refId)) ? [{ id: Number(refId) }] : [];
  if (isInGraph(strapi, ref)) {
    return firstLocked(strapi, ref, { where: { $or: [...byRow, { documentId: String(refId) }] } });
  }
  return ref in strapi.components && byRow.length > 0
    ? lockedAmong(strapi, ref, [Number(refId)])
    : undefined;
}

const field = (value: Record<string, unknown>, name: string): Record<string, unknown> => {
  const inner = value[name];
  return typeof inner === 'object' && inner !== null ? (inner as Record<string, unknown>) : {};
};

const idOf = (file: unknown): unknown =>
  typeof file === 'object' && file !== null && 'id' in file ? file.id : file;
