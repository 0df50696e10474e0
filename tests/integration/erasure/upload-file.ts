import { existsSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';

import type { BootedApp } from '../../support/boot';

/** A file of the media library. */
export interface Stored {
  readonly id: number;
  /** Whether its bytes are still on the disk. */
  isStored(): boolean;
}

/** Uploads a small text file under this name, through the upload service. */
export async function uploadFile({ strapi, home }: BootedApp, name: string): Promise<Stored> {
  const filepath = join(home.dir, 'to-upload');
  const body = `Contenu de ${name}`;
  writeFileSync(filepath, body);
  const [file] = await strapi
    .plugin('upload')
    .service('upload')
    .upload({
      data: { fileInfo: { name } },
      files: { filepath, originalFilename: name, mimetype: 'text/plain', size: body.length },
    });
  rmSync(filepath, { force: true });
  const path = join(home.publicDir, String(file.url));
  return { id: Number(file.id), isStored: () => existsSync(path) };
}
