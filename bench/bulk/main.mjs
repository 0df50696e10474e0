import { availableParallelism } from 'node:os';
import { parseArgs } from 'node:util';

import { growth } from './growth.mjs';
import { speedUp } from './speed-up.mjs';

/**
 * One size: what each further instance brings, beside hand-written SQL. Several sizes: whether a subject costs the same
 * in a large database as in a small one.
 */
export async function main(argv) {
  const options = read(argv);
  const say = (line) => (options.json ? console.error(line) : console.log(line));
  const measure = options.sizes.length > 1 ? growth : speedUp;
  const result = await measure(options, say);
  const machine = { cores: availableParallelism(), node: process.version };
  console.log(JSON.stringify({ bench: 'bulk', client: 'postgres', machine, ...result }));
  return 0;
}

function read(argv) {
  const { values } = parseArgs({
    args: argv,
    options: {
      subjects: { type: 'string', default: '50000' },
      instances: { type: 'string', default: '1,2,4' },
      queue: { type: 'string', default: 'redis' },
      concurrency: { type: 'string', default: '1' },
      json: { type: 'boolean', default: false },
    },
  });
  return {
    sizes: numbers(values.subjects),
    instances: numbers(values.instances),
    queue: values.queue,
    concurrency: Number(values.concurrency),
    json: values.json,
  };
}

function numbers(list) {
  const read = list.split(',').map((word) => Number(word.replaceAll('_', '')));
  if (read.every((number) => Number.isInteger(number) && number > 0)) return read;
  throw new Error(`"${list}" is no list of whole numbers, as in 1,2,4`);
}
