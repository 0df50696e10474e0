import { execFileSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';

const SCRIPT = resolve(__dirname, 'capacity.mjs');
const RUN = {
  ...{ subjects: 1000, byInstance: [1000], cpuSeconds: 0.2 },
  server: {
    cpuSeconds: 0.4,
    walBytes: 8_000_000,
    databaseBytes: 20_000_000,
    indexBytes: 9_000_000,
    rows: 70_000,
  },
};

interface Plan {
  readonly server: string;
  readonly first: string;
  readonly subjectsPerSecond: number;
  readonly hours: number;
  readonly hoursByChance: number;
}

/** The plans for these figures of a bench. */
function plans(server: Partial<typeof RUN.server>, subjects: number, growth = 1): Plan[] {
  const dir = mkdtempSync(join(tmpdir(), 'capacity-'));
  const file = join(dir, 'measured.json');
  const run = { ...RUN, server: { ...RUN.server, ...server } };
  const small = { ...run, subjects: 100 };
  writeFileSync(file, JSON.stringify({ growth: { runs: [small, run], ratios: { growth } } }));
  try {
    const words = ['--measured', file, '--subjects', String(subjects), '--json'];
    const said = execFileSync(process.execPath, [SCRIPT, ...words], { encoding: 'utf8' });
    return (JSON.parse(said) as { plans: Plan[] }).plans;
  } finally {
    rmSync(dir, { recursive: true, force: true });
  }
}

test('names what is full first', () => {
  expect(plans({}, 100_000)[0]?.first).toBe('write-ahead log');
  expect(plans({ cpuSeconds: 40 }, 100_000)[0]?.first).toBe('CPU of PostgreSQL');
  expect(plans({}, 100_000_000)[0]?.first).toBe('reads');
});

test('a larger server is faster, and an order of chance is never', () => {
  const [small, medium, large] = plans({}, 100_000_000).map((plan) => plan.subjectsPerSecond);
  expect([small, medium, large]).toEqual([small, medium, large].sort((a = 0, b = 0) => a - b));
  for (const plan of plans({}, 100_000_000))
    expect(plan.hoursByChance).toBeGreaterThanOrEqual(plan.hours);
});

test('a person who is dearer in a larger database is dearer still in the largest', () => {
  const busy = { cpuSeconds: 40 };
  const [flat] = plans(busy, 1_000_000);
  const [dearer] = plans(busy, 1_000_000, 1.5);
  expect((dearer?.hours ?? 0) / (flat?.hours ?? 1)).toBeCloseTo(1.5 ** 3, 5);
});
