import { existsSync } from 'node:fs';
import { pathToFileURL } from 'node:url';

import { compileApp, buildPlugin } from './steps/build.mjs';
import { inProject } from './steps/paths.mjs';

const [name, ...rest] = process.argv.slice(2);
const file = inProject('bench', name ?? '', 'main.mjs');

if (name === undefined || !existsSync(file)) {
  console.error(`Usage: npm run bench -- erase [--subjects 20000] [--client sqlite|postgres] [--json]
       npm run bench -- bulk [--subjects 50000 [--instances 1,2,4]] [--queue redis|postgres] [--json]
       npm run bench -- bulk --subjects 10000,100000,1000000 [--json]
       npm run bench -- detect [--notes 40000] [--length 300] [--json]
       npm run bench -- guard [--contacts 2400] [--client sqlite|postgres] [--json]
       npm run bench -- scan [--rows 500000] [--client sqlite|postgres] [--json]
       npm run bench -- latency [--subjects 20000] [--client sqlite|postgres] [--json]`);
  process.exit(2);
}
// a bench of yesterday's code would be worse than none; what it prints last must stay last
await buildPlugin();
await compileApp();
const { main } = await import(pathToFileURL(file).href);
process.exit(await main(rest));
