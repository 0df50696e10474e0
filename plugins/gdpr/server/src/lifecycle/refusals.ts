import { GdprForbidden } from '../kernel/errors';

/** A document that stands in the way of a write; the id is missing where the row has none. */
export interface LockedDocument {
  readonly uid: string;
  readonly documentId: string;
}

/** 403: the document was anonymised, so nothing of it may be written again. */
export function lockedBecause({ uid, documentId }: LockedDocument, what: string): GdprForbidden {
  return new GdprForbidden(
    'E_GDPR_LOCKED',
    `${what} refused: ${uid} ${documentId} is anonymised and locked for good. It can still be read, and deleted through the GDPR plugin (Delete on the record).`,
    { uid, documentId },
  );
}

/** 403: documents of the graph are only deleted through the pipeline, which knows all their copies. */
export function nativeDelete(uid: string, documentId?: string): GdprForbidden {
  const which = documentId ? `${uid} ${documentId}` : `documents of ${uid}`;
  return new GdprForbidden(
    'E_GDPR_NATIVE_DELETE',
    `Deletion refused: ${which} may hold personal data whose copies a plain delete would leave behind. Use Delete ("Supprimer") on the record, POST /gdpr/erasures/preview, or strapi.plugin('gdpr').service('erasure').`,
    documentId ? { uid, documentId } : { uid },
  );
}

/** 403: the document was there when the write began, and is not any more. */
export const erasedMeanwhile = (uid: string, documentId: string): GdprForbidden =>
  new GdprForbidden(
    'E_GDPR_ERASED_MEANWHILE',
    `Update refused: ${uid} ${documentId} was erased while it was being written. Nothing of the update was kept.`,
    { uid, documentId },
  );
