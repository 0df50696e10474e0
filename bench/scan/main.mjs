import { parseArgs } from 'node:util';

import { inChild } from '../support/child.mjs';
import { openHomes } from '../support/homes.mjs';

const module = (name) => new URL(`${name}.mjs`, import.meta.url);
/** MB of heap, whatever the number of rows: without a cap the peak would tell how much garbage Node lets lie about. */
const HEAP = 256;

/** Scans a tenth of the notes, and all of them; and reads all of them by a loop that only calls the detector. */
export async function main(argv) {
  const { values } = parseArgs({
    args: argv,
    options: {
      rows: { type: 'string', default: '50000' },
      client: { type: 'string', default: 'sqlite' },
      json: { type: 'boolean', default: false },
    },
  });
  const rows = Number(values.rows);
  const say = (line) => (values.json ? console.error(line) : console.log(line));
  const homes = await openHomes(values.client);
  try {
    const tenth = await onDatabase({ homes, say }, Math.ceil(rows / 10));
    const whole = await onDatabase({ homes, say }, rows);
    console.log(
      JSON.stringify({
        ...{ bench: 'scan', client: values.client, rows, heap: HEAP },
        ...{ plugin: whole.plugin, ideal: whole.ideal, tenth },
        ratios: ratiosOf(whole, tenth),
      }),
    );
    return 0;
  } finally {
    await homes.close();
  }
}

/** Both contenders on one number of rows, each on a copy of its own. */
async function onDatabase({ homes, say }, rows) {
  const seeded = `seeded${rows}`;
  await homes.create(seeded);
  await inChild(module('seed'), { rows }, homes.env(seeded));
  await homes.settle(seeded);
  const run = async (name) => {
    const copy = `${name}${rows}`;
    await homes.copy(seeded, copy);
    const env = { ...homes.env(copy), NODE_OPTIONS: `--max-old-space-size=${HEAP} --expose-gc` };
    const result = await inChild(module(name), {}, env);
    await homes.drop(copy);
    if (result.rows !== rows) throw new Error(`${name} read ${result.rows} rows of ${rows}.`);
    const speed = { ...result, rowsPerSecond: Math.round(result.rows / result.seconds) };
    say(wordsOf(name, speed));
    return speed;
  };
  const results = { plugin: await run('plugin'), ideal: await run('ideal') };
  await homes.drop(seeded);
  return results;
}

const wordsOf = (name, { rows, findings, seconds, rowsPerSecond, memory, incremental }) =>
  `${name}: ${rows} rows in ${seconds.toFixed(1)} s, ${rowsPerSecond} rows/s, ${findings} findings, peak ${memory.peak} MB (idle ${memory.idle} MB, heap ${memory.heap} MB)${
    incremental ? `; again, ${incremental.rows} rows in ${incremental.seconds.toFixed(2)} s` : ''
  }`;

/** Above 1 the plugin is faster than the ideal; memory that does not grow with the rows stays at 1. */
const ratiosOf = ({ plugin, ideal }, tenth) => ({
  ideal: plugin.rowsPerSecond / ideal.rowsPerSecond,
  peakMemory: plugin.memory.peak / tenth.plugin.memory.peak,
  heap: plugin.memory.heap / tenth.plugin.memory.heap,
});
