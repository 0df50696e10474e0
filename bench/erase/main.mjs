import { parseArgs } from 'node:util';

import { inChild } from '../support/child.mjs';
import { openHomes } from '../support/homes.mjs';

const module = (name) => new URL(`${name}.mjs`, import.meta.url);
/**
 * MB of heap for every contender, whatever the number of people; some 150 are the host's own. Without a cap the peak
 * would say how much garbage Node lets lie about on a machine of this size.
 */
const HEAP = 256;
/** The loop is some hundred times slower: a few subjects tell its speed. */
const LOOPED = 30;

/** Erases the same people by hand-written SQL, by the plugin and by a loop, each on its own copy of one database. */
export async function main(argv) {
  const { values } = parseArgs({
    args: argv,
    options: {
      subjects: { type: 'string', default: '20000' },
      client: { type: 'string', default: 'sqlite' },
      json: { type: 'boolean', default: false },
      'skip-loop': { type: 'boolean', default: false },
    },
  });
  const subjects = Number(values.subjects);
  const say = (line) => (values.json ? console.error(line) : console.log(line));
  const homes = await openHomes(values.client);
  try {
    say(`Seeding ${subjects} contacts on ${values.client} ...`);
    await homes.create('seeded');
    await inChild(module('seed'), { contacts: subjects }, homes.env('seeded'));
    const run = async (name, count) => {
      await homes.copy('seeded', name);
      const env = { ...homes.env(name), NODE_OPTIONS: `--max-old-space-size=${HEAP}` };
      const result = await inChild(module(name), { subjects: count }, env);
      const speed = result.subjects / result.seconds;
      say(
        `${name}: ${result.subjects} subjects in ${result.seconds.toFixed(1)} s, ${speed.toFixed(1)} subjects/s, peak ${result.memory.peak} MB (idle ${result.memory.idle} MB)`,
      );
      return { ...result, subjectsPerSecond: speed };
    };
    const handSql = await run('hand-sql', subjects);
    const executor = await run('executor', subjects);
    const loop = values['skip-loop']
      ? null
      : await run('document-service', Math.min(LOOPED, subjects));
    const ratios = {
      handSql: executor.subjectsPerSecond / handSql.subjectsPerSecond,
      documentService: loop && executor.subjectsPerSecond / loop.subjectsPerSecond,
    };
    console.log(
      JSON.stringify({
        client: values.client,
        subjects,
        heap: HEAP,
        handSql,
        executor,
        documentService: loop,
        ratios,
      }),
    );
    return 0;
  } finally {
    await homes.close();
  }
}
