import { rmSync } from 'node:fs';
import { dirname } from 'node:path';

/** Removes the template of the run. */
export default function teardown() {
  const file = process.env.TEST_SQLITE_TEMPLATE;
  if (file) rmSync(dirname(file), { recursive: true, force: true });
}
