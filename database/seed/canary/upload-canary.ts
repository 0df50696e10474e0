import { mkdtemp, rm, stat, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

import { jpeg } from '../files/jpeg';
import { pdf } from '../files/pdf';
import { card } from '../files/picture';

import type { Field } from './field';
import type { Filling } from './fill';

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
    const [file] = await strapi
      .plugin('upload')
      .service('upload')
      .upload({
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
    return Number(file.id);
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
