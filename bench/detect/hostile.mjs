import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

import { inProject } from '../../scripts/steps/paths.mjs';
import { ours } from './rivals.mjs';

const DETECTION = inProject('plugins/gdpr/server/src/detection');
const LENGTH = 100_000;
const ROUNDS = 7;

/** Milliseconds for each hostile text of 100 kB: by the clock, and by the processor's time, the median of some rounds. */
export function hostile({ json }) {
  const detect = ours();
  const texts = hostileTexts();
  for (const { text } of texts) detect(text);
  const rows = texts
    .map(({ name, text }) => ({ name, ...measured(() => detect(text)) }))
    .sort((a, b) => b.cpuMs - a.cpuMs);
  if (!json) console.table(rows.slice(0, 12));
  const most = (key) => Math.max(...rows.map((row) => row[key]));
  console.log(
    JSON.stringify({
      ...{ bench: 'detect --hostile', length: LENGTH, texts: rows.length },
      ...{ mostMs: most('ms'), mostCpuMs: most('cpuMs'), slowest: rows.slice(0, 5) },
    }),
  );
}

function measured(run) {
  const rounds = Array.from({ length: ROUNDS }, () => {
    const cpu = process.cpuUsage();
    const started = performance.now();
    run();
    const ms = performance.now() - started;
    const { user, system } = process.cpuUsage(cpu);
    return { ms, cpuMs: (user + system) / 1000 };
  });
  const middle = Math.floor(ROUNDS / 2);
  const median = (key) => {
    const sorted = rounds.map((one) => one[key]).sort((a, b) => a - b);
    return Number(sorted[middle].toFixed(1));
  };
  return { ms: median('ms'), cpuMs: median('cpuMs') };
}

/** The pieces of the tests, and all words of all patterns. */
function hostileTexts() {
  const pieces = JSON.parse(readFileSync(join(DETECTION, 'hostile.cases.json'), 'utf8'));
  const families = readdirSync(join(DETECTION, 'dictionary'))
    .filter((name) => /^[a-z]+\.json$/.test(name))
    .map((name) => JSON.parse(readFileSync(join(DETECTION, 'dictionary', name), 'utf8')));
  const patterns = families.flatMap(({ rules }) => rules.flatMap((rule) => rule.patterns));
  const firsts = patterns.map((pattern) =>
    pattern.replace(/\|\S+|[{}=+*@?]|\.\.\d*/g, '').replace(/#/g, '12'),
  );
  return [
    ...pieces,
    { name: 'every pattern', piece: `${firsts.join(' ')} ` },
    { name: 'every word of every pattern', piece: `${patterns.join(' ').replace(/\W+/g, ' ')} ` },
  ].map(({ name, piece }) => ({
    name,
    text: piece.repeat(Math.ceil(LENGTH / piece.length)).slice(0, LENGTH),
  }));
}
