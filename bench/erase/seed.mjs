import { createRequire } from 'node:module';

import { inProject } from '../../scripts/steps/paths.mjs';
import { withStrapi } from '../support/booted.mjs';

const require = createRequire(import.meta.url);
const { contacts } = JSON.parse(process.argv[2]);

await withStrapi(async (strapi) => {
  const { seed } = require(inProject('dist', 'database', 'seed'));
  await seed(strapi, {
    contacts,
    withFiles: false,
    referenceDate: new Date('2026-01-01T00:00:00Z'),
  });
  return { contacts };
});
