import { mkdtemp, rm, stat, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

import { jpeg } from '../files/jpeg';
import { pdf } from '../files/pdf';
import { card } from '../files/picture';

import { serviceOf } from '../../../src/environment/service-of';

import type { Field } from './field';
import type { Filling } from './fill';

interface UploadService {
  upload(request: { data: object; files: object }): Promise<{ id: number }[]>;
}

/** Uploads a file through the upload service, canaries in its name, texts and body; answers its id. */
export async function uploadCanary(filling: Filling, field: Field, place: string): Promise<number> {
  const { strapi, flock } = filling;
  const asImage = field.allowedTypes?.includes('images') === true;
  const stem = flock.word(`${place}.name`, 'file name');
  const name = `${stem}${asImage ? '.jpg' : '.pdf'}`;
  const body = bodyOf(filling, { place, asImage });
  const folder = await mkdtemp(join(tmpdir(), 'crm-seed-'));
  try {
    const filepath = join(folder, 'upload');
    await writeFile(filepath, body);
    const { size } = await stat(filepath);
    const upload = serviceOf<UploadService>(strapi, 'plugin::upload.upload');
    const [file] = await upload.upload({
      data: {
        fileInfo: {
          name,
          alternativeText: flock.word(`${place}.alternativeText`),
          caption: flock.word(`${place}.caption`),
        },
      },
      files: {
        filepath,
        originalFilename: name,
        mimetype: asImage ? 'image/jpeg' : 'application/pdf',
        size,
      },
    });
    if (!file) throw new RangeError('The upload service kept no file');
    return file.id;
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
}

/** The image optimiser drops comments, so a picture's body carries no canary to look for. */
function bodyOf(
  { flock }: Filling,
  { place, asImage }: { place: string; asImage: boolean },
): Buffer {
  if (asImage) return jpeg(card(flock.random, 640, 400), 'carte');
  return pdf('Document', [flock.word(`${place}.body`, 'file body'), 'Ce document est un exemple.']);
}
