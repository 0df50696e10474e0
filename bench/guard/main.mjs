import { fork } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';

import { openHomes } from '../support/homes.mjs';

/** Contacts of one turn: short enough that both sides meet the same weather. */
const TURN = 20;
/** Pairs of processes: two of the same code differ by a few percent, for as long as they live. */
const PAIRS = 4;

/**
 * What the guard costs: contacts with an address and a text of 300 characters, created and updated through the
 * Document Service by two processes in turns, one with the guard and one without, each on a database of its own;
 * then by the next two.
 */
export async function main(argv) {
  const { values } = parseArgs({
    args: argv,
    options: {
      contacts: { type: 'string', default: '2400' },
      client: { type: 'string', default: 'sqlite' },
      json: { type: 'boolean', default: false },
    },
  });
  const contacts = Number(values.contacts);
  const say = (line) => (values.json ? console.error(line) : console.log(line));
  const homes = await openHomes(values.client);
  const taken = { on: emptyTimes(), off: emptyTimes() };
  try {
    for (let pair = 0; pair < PAIRS; pair += 1) {
      await measurePair({ homes, taken, pair, contacts: contacts / PAIRS });
    }
    const result = inMilliseconds(taken);
    say(`median of ${contacts} on ${values.client}: ${words(result)}`);
    console.log(JSON.stringify({ bench: 'guard', client: values.client, contacts, ...result }));
    return 0;
  } finally {
    await homes.close();
  }
}

async function measurePair({ homes, taken, pair, contacts }) {
  const writers = {};
  try {
    for (const name of pair % 2 === 0 ? ['on', 'off'] : ['off', 'on']) {
      await homes.create(`${name}${pair}`);
      writers[name] = await startWriter({
        ...homes.env(`${name}${pair}`),
        GDPR_GUARD: String(name === 'on'),
        GDPR_SCAN: 'false',
      });
    }
    await measure({ writers, taken, contacts });
  } finally {
    for (const writer of Object.values(writers)) writer.stop();
  }
}

async function measure({ writers, taken, contacts }) {
  for (const writer of Object.values(writers)) await writer.write(2 * TURN);
  for (let done = 0, turn = 0; done < contacts; done += TURN, turn += 1) {
    // whoever goes first pays for what the other left behind: they take it in turns
    for (const name of turn % 2 === 0 ? ['on', 'off'] : ['off', 'on']) {
      const { create, update, cpu } = await writers[name].write(TURN);
      taken[name].create.push(...create);
      taken[name].update.push(...update);
      taken[name].both.push(...create.map((ms, at) => ms + update[at]));
      taken[name].cpu.push(cpu / (2 * TURN));
    }
  }
}

const inMilliseconds = (taken) =>
  Object.fromEntries(
    Object.keys(taken.on).map((what) => {
      const [on, off] = [median(taken.on[what]), median(taken.off[what])];
      return [what, { on: rounded(on), off: rounded(off), ratio: rounded(on / off) }];
    }),
  );

const emptyTimes = () => ({ create: [], update: [], both: [], cpu: [] });
const median = (times) => [...times].sort((a, b) => a - b)[Math.floor(times.length / 2)];
const rounded = (number) => Math.round(number * 1000) / 1000;
const words = (result) =>
  Object.entries(result)
    .map(([what, { on, off, ratio }]) => `${what} ${on} ms with, ${off} ms without (${ratio})`)
    .join('; ');

async function startWriter(env) {
  const file = fileURLToPath(new URL('writer.mjs', import.meta.url));
  const child = fork(file, [], { env: { ...process.env, ...env } });
  const ended = new Promise((_done, failed) => {
    child.once('exit', (code) => failed(new Error(`The writer ended with ${code}.`)));
  });
  ended.catch(() => undefined);
  const heard = () => Promise.race([new Promise((done) => child.once('message', done)), ended]);
  await heard();
  return {
    write: async (count) => {
      const answer = heard();
      child.send({ count });
      return (await answer).wrote;
    },
    stop: () => child.kill('SIGKILL'),
  };
}
