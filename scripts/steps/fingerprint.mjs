import { createHash } from 'node:crypto';
import { existsSync, mkdirSync, readFileSync, readdirSync, writeFileSync } from 'node:fs';
import { dirname, join, relative } from 'node:path';

import { ROOT } from './paths.mjs';

const BUILT = new Set(['node_modules', 'dist', '.cache', '.strapi', '.DS_Store']);
const TESTS = /\.test\.tsx?$/;

/** One hash over the content of files and folders, without what is built from them. */
export function fingerprint(paths) {
  const hash = createHash('sha256');
  for (const file of paths.flatMap(filesUnder).sort()) {
    hash.update(`${relative(ROOT, file)}\0`).update(readFileSync(file));
  }
  return hash.digest('hex');
}

/** Does `work` unless the stamp shows that it was done for these very sources. */
export async function unlessUpToDate({ stamp, output, sources }, work) {
  const current = fingerprint(sources);
  const before = existsSync(stamp) ? readFileSync(stamp, 'utf8') : '';
  if (before === current && existsSync(output)) return 'up to date';
  const result = await work();
  if (result.code === 0) {
    mkdirSync(dirname(stamp), { recursive: true });
    writeFileSync(stamp, current);
  }
  return result;
}

function filesUnder(path) {
  if (!existsSync(path)) return [];
  let entries;
  try {
    entries = readdirSync(path, { withFileTypes: true });
  } catch {
    return [path];
  }
  return entries
    .filter(({ name }) => !BUILT.has(name) && !TESTS.test(name))
    .flatMap((entry) => filesUnder(join(path, entry.name)));
}
