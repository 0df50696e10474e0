import { readFileSync } from 'node:fs';
import { parseArgs } from 'node:util';

/**
 * How long a number of people takes on a given database server, what is full first, and how many instances keep it busy:
 * arithmetic on what `npm run bench -- bulk` measured.
 *
 * node bench/bulk/capacity.mjs [--measured bench/bulk/measured.json] [--subjects 100000000] [--json]
 */
const { values } = parseArgs({
  options: {
    measured: { type: 'string' },
    subjects: { type: 'string', default: '100000,1000000,10000000,100000000' },
    json: { type: 'boolean', default: false },
  },
});

/** Servers to compare: cores of PostgreSQL, memory, and what its disk takes a second: log written, pages read at random. */
const SERVERS = [
  { name: '4 cores, network disk', cores: 4, gigabytes: 16, walMegabytes: 60, reads: 3_000 },
  { name: '16 cores, NVMe', cores: 16, gigabytes: 128, walMegabytes: 400, reads: 100_000 },
  { name: '64 cores, NVMe', cores: 64, gigabytes: 512, walMegabytes: 1200, reads: 800_000 },
];
/** Share of the server that a job may have while people work. */
const SHARE = 0.7;
const PAGE = 8192;

const file = values.measured ?? new URL('measured.json', import.meta.url);
const cost = costOf(JSON.parse(readFileSync(file, 'utf8')));
const plans = values.subjects
  .split(',')
  .flatMap((subjects) => SERVERS.map((server) => plan(Number(subjects), server)));

if (values.json) console.log(JSON.stringify({ cost, plans }));
else print();

/** What one subject costs, from the largest run on one instance. */
function costOf({ growth, speedUp }) {
  const runs = [...(growth?.runs ?? []), ...(speedUp?.runs ?? [])].filter(
    ({ byInstance }) => byInstance.length === 1,
  );
  const run = runs.reduce((most, one) => (one.subjects > most.subjects ? one : most));
  const each = (amount) => amount / run.subjects;
  return {
    measuredOn: run.subjects,
    /** seconds of CPU: of PostgreSQL, and of Node */
    database: each(run.server.cpuSeconds),
    node: each(run.cpuSeconds),
    /** seconds that one worker takes for it: while Node thinks, the database waits, and the reverse */
    alone: each(run.server.cpuSeconds + run.cpuSeconds),
    walBytes: each(run.server.walBytes),
    databaseBytes: each(run.server.databaseBytes),
    indexBytes: each(run.server.indexBytes),
    rows: each(run.server.rows),
    perDecade: perDecade(growth),
  };
}

/** By how much a subject becomes dearer when there are ten times as many; never cheaper. */
function perDecade(growth) {
  if (!growth) return 1;
  const sizes = growth.runs.map(({ subjects }) => subjects);
  const decades = Math.log10(Math.max(...sizes) / Math.min(...sizes));
  return Math.max(1, growth.ratios.growth ** (1 / decades));
}

function plan(subjects, server) {
  const gigabytes = (subjects * cost.databaseBytes) / 1e9;
  const cold = Math.max(0, 1 - server.gigabytes / gigabytes);
  // neighbours lie on the same pages when a job follows the order in which the rows were made ...
  const inOrder = { server, subjects, reads: (cold * cost.databaseBytes) / PAGE };
  // ... in an order of chance each row costs a page of its table and one of an index
  const byChance = { ...inOrder, reads: Math.max(inOrder.reads, cold * cost.rows * 2) };
  const { first, rate } = fastest(inOrder);
  return {
    subjects,
    server: server.name,
    first,
    subjectsPerSecond: Math.round(rate),
    hours: subjects / rate / 3600,
    hoursByChance: subjects / fastest(byChance).rate / 3600,
    /** chunks at once that keep the server busy, and cores of Node below them */
    workers: Math.ceil(rate * cost.alone * dearer(subjects)),
    nodeCores: Math.ceil(rate * cost.node),
    gigabytes,
    walGigabytes: (subjects * logOf(inOrder)) / 1e9,
  };
}

/** Subjects a second that each part of the server bears, and which part is full first. */
function fastest({ server, subjects, reads }) {
  const rates = {
    'CPU of PostgreSQL': server.cores / (cost.database * dearer(subjects)),
    'write-ahead log': (server.walMegabytes * 1e6) / logOf({ reads }),
    reads: server.reads / reads,
  };
  const [first, rate] = Object.entries(rates).reduce((a, b) => (b[1] < a[1] ? b : a));
  return { first, rate: rate * SHARE };
}

/** The bench's server leaves out what others write: each page whole, once after every checkpoint (full_page_writes). */
function logOf({ reads }) {
  return cost.walBytes + Math.max(cost.databaseBytes, reads * PAGE);
}

function dearer(subjects) {
  return cost.perDecade ** Math.max(0, Math.log10(subjects / cost.measuredOn));
}

function print() {
  const milliseconds = (seconds) => `${(seconds * 1000).toFixed(2)} ms`;
  const kilobytes = (bytes) => `${(bytes / 1000).toFixed(1)} kB`;
  console.log(
    `One subject (of ${cost.measuredOn}): PostgreSQL ${milliseconds(cost.database)}, Node ${milliseconds(cost.node)}, ${milliseconds(cost.alone)} in all, ${kilobytes(cost.walBytes)} of log, ${kilobytes(cost.databaseBytes)} on disk (${kilobytes(cost.indexBytes)} of it indexes) in ${cost.rows.toFixed(0)} rows; ${((cost.perDecade - 1) * 100).toFixed(0)} % dearer per tenfold`,
  );
  console.table(
    plans.map((one) => ({
      subjects: one.subjects,
      server: one.server,
      'full first': one.first,
      'subjects/s': one.subjectsPerSecond,
      hours: rounded(one.hours),
      'hours, order of chance': rounded(one.hoursByChance),
      workers: one.workers,
      'Node cores': one.nodeCores,
      'GB data': rounded(one.gigabytes),
      'GB log': rounded(one.walGigabytes),
    })),
  );
}

function rounded(number) {
  return Number(number.toPrecision(2));
}
