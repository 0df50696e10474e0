import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { availableParallelism, tmpdir } from 'node:os';
import { join } from 'node:path';

import { runTool } from './run.mjs';

/**
 * Runs one jest project in a process of its own and resolves to
 * `{ passed, failed, skipped, ok }`. A file that could not run counts as one failure.
 */
export async function runJest(project, { filters, env }) {
  const folder = mkdtempSync(join(tmpdir(), 'jest-'));
  const report = join(folder, 'report.json');
  const args = ['--selectProjects', project, '--passWithNoTests'];
  // Pure tests share their processes; a booted Strapi wants one of its own (jest.config.mjs).
  const sharing = project === 'unit' ? ['--workerIdleMemoryLimit=1GB'] : [];
  const processes = [`--maxWorkers=${workers(project)}`, ...sharing];
  const output = ['--json', `--outputFile=${report}`, '--reporters=default'];
  // Jest's own JSON goes to the file; what it says goes to the terminal through stderr.
  const { code } = await runTool('jest', [...filters, ...args, ...processes, ...output], {
    show: true,
    env: { NODE_ENV: 'test', NODE_OPTIONS: nodeOptions(), ...env },
  });
  try {
    return { ...countsOf(report), ok: code === 0 };
  } catch {
    return { passed: 0, failed: 1, skipped: 0, ok: false };
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

function countsOf(report) {
  const result = JSON.parse(readFileSync(report, 'utf8'));
  return {
    passed: result.numPassedTests,
    failed: result.numFailedTests + result.numRuntimeErrorTestSuites,
    skipped: result.numPendingTests + result.numTodoTests,
  };
}

/** Each worker boots a Strapi of its own; a browser beside it needs the other core. */
function workers(project) {
  if (process.env.TEST_WORKERS) return process.env.TEST_WORKERS;
  return project === 'browser' ? 1 : Math.min(availableParallelism(), 4);
}

function nodeOptions() {
  return [process.env.NODE_OPTIONS, '--max-old-space-size=3072'].filter(Boolean).join(' ');
}
