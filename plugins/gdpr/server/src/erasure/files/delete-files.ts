import type { Core } from '@strapi/types';
import type { Clock } from '../../kernel/clock';
import { errorCode } from '../../kernel/error-code';
import { openSql } from '../../kernel/sql/sql';
import { dueFiles, postpone, strikeOff, type OutboxFile } from './outbox';

interface UploadProvider {
  delete(file: object): Promise<unknown>;
}

/**
 * Deletes the bytes of queued files, originals and formats, through the upload provider. A file that is already gone
 * counts as deleted; one that fails is tried again later. Returns how many were deleted and how many failed.
 */
export async function deleteFiles(
  strapi: Core.Strapi,
  clock: Clock,
  jobId?: string,
): Promise<{ readonly deleted: number; readonly failed: number }> {
  let deleted = 0;
  let failed = 0;
  for (;;) {
    const files = await dueFiles(openSql(strapi), clock.now(), jobId);
    for (const file of files) {
      if (await tryDelete(strapi, file)) deleted += 1;
      else {
        failed += 1;
        await postpone(strapi, file, clock.now());
      }
    }
    if (files.length === 0) return { deleted, failed };
  }
}

async function tryDelete(strapi: Core.Strapi, file: OutboxFile): Promise<boolean> {
  try {
    const provider = (strapi.plugin('upload') as unknown as { provider: UploadProvider }).provider;
    for (const stored of storedObjects(file.entity)) await deleteObject(provider, stored);
    await strikeOff(strapi, file.id);
    return true;
  } catch (error) {
    // the message of a provider may hold the file's name: only its class is said
    const kind = error instanceof Error ? error.name : 'unknown error';
    strapi.log.error(
      `gdpr: deleting a file of erasure ${file.jobId} failed (${kind}); it will be tried again`,
    );
    return false;
  }
}

/** Two instances may delete one file at the same moment: the one that comes second finds nothing left to do. */
async function deleteObject(provider: UploadProvider, stored: object): Promise<void> {
  try {
    await provider.delete(stored);
  } catch (error) {
    if (errorCode(error) !== 'ENOENT') throw error;
  }
}

/** The original and each of its formats: every one is an object of its own at the provider. */
function storedObjects(entity: OutboxFile['entity']): object[] {
  const formats = entity['formats'];
  const sizes = formats !== null && typeof formats === 'object' ? Object.values(formats) : [];
  return [
    entity,
    ...sizes.filter((size): size is object => typeof size === 'object' && size !== null),
  ];
}
