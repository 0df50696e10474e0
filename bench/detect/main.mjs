import { parseArgs } from 'node:util';

import { hostile } from './hostile.mjs';
import { makeNotes } from './notes.mjs';
import { alternation, openRedaction, ours, redactPii } from './rivals.mjs';

/** Notes that each detector reads in a round: the slow ones get fewer, the figure is by note. */
const RUNNERS = [
  { name: 'gdpr', make: ours, share: 1 },
  { name: 'alternation', make: alternation, share: 0.05 },
  { name: 'redactPii', make: redactPii, share: 0.1 },
  { name: 'openRedaction', make: openRedaction, share: 0.01 },
];
const ROUNDS = 5;

/** Notes a second of the detector, beside two public packages and a plain regular expression, on the same notes. */
export async function main(argv) {
  const { values } = parseArgs({
    args: argv,
    options: {
      notes: { type: 'string', default: '40000' },
      length: { type: 'string', default: '300' },
      json: { type: 'boolean', default: false },
      hostile: { type: 'boolean', default: false },
    },
  });
  if (values.hostile) {
    hostile(values);
    return 0;
  }
  const notes = makeNotes(Number(values.notes), { length: Number(values.length) });
  const detectors = RUNNERS.map(({ name, make, share }) => ({
    name,
    detect: make(),
    notes: notes.slice(0, Math.max(50, Math.round(notes.length * share))),
    rounds: [],
  }));
  for (const detector of detectors) await round(detector, detector.notes.slice(0, 2000));
  for (let index = 0; index < ROUNDS; index++)
    for (const detector of detectors) detector.rounds.push(await round(detector, detector.notes));
  const result = Object.fromEntries(
    detectors.map((detector) => [detector.name, summary(detector)]),
  );
  const ratio = (name) => result.gdpr.notesPerSecond / result[name].notesPerSecond;
  if (!values.json) console.table(result);
  console.log(
    JSON.stringify({
      ...{ bench: 'detect', notes: notes.length, length: Number(values.length), ...result },
      ratios: {
        alternation: ratio('alternation'),
        redactPii: ratio('redactPii'),
        openRedaction: ratio('openRedaction'),
      },
    }),
  );
  return 0;
}

async function round({ detect }, notes) {
  const cpu = process.cpuUsage();
  const started = performance.now();
  let found = 0;
  for (const note of notes) {
    const count = detect(note);
    found += typeof count === 'number' ? count : await count;
  }
  const { user, system } = process.cpuUsage(cpu);
  return {
    found,
    wall: notes.length / ((performance.now() - started) / 1000),
    cpu: notes.length / ((user + system) / 1e6),
  };
}

/** Medians: by the clock, and by the processor's time, which other programs do not change. */
function summary({ rounds, notes }) {
  const median = (key) =>
    rounds.map((one) => one[key]).sort((a, b) => a - b)[Math.floor(rounds.length / 2)];
  return {
    notes: notes.length,
    notesPerSecond: Math.round(median('wall')),
    notesPerCpuSecond: Math.round(median('cpu')),
    found: rounds[0].found,
  };
}
