import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

import type { CanaryPerson } from '../../../database/seed';
import type { BootedApp } from '../../support/boot';

/** Every file below a folder, with its path; file names are searched as well as bodies. */
function filesUnder(folder: string): string[] {
  return readdirSync(folder, { withFileTypes: true }).flatMap((entry) => {
    const path = join(folder, entry.name);
    return entry.isDirectory() ? filesUnder(path) : [path];
  });
}

/** Places of canaries that are still to be found: in a dump, in the raw database file, uploads, temporary files, logs. */
export async function tracesOf(app: BootedApp, { canaries }: CanaryPerson): Promise<string[]> {
  const haystacks = [
    { name: 'dump', text: await app.dumpDatabase() },
    { name: 'logs', text: app.logs.join('\n') },
    ...filesUnder(app.home.dir).map((path) => ({
      name: path.slice(app.home.dir.length),
      text: `${path}\n${readFileSync(path).toString('latin1')}\n${readFileSync(path, 'utf8')}`,
    })),
  ];
  return canaries.flatMap(({ place, value, kind }) =>
    haystacks
      // a raw number or date is found anywhere in a binary file by chance: those are looked for in the dump
      .filter(({ name }) => name === 'dump' || kind === 'text' || kind.startsWith('file'))
      .filter(({ text }) => text.includes(value))
      .map(({ name }) => `${place} in ${name}`),
  );
}
