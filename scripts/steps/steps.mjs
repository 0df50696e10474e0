const seconds = (since) => `${((Date.now() - since) / 1000).toFixed(1)} s`;

/** A command failed: what it said is for the reader, its stack is not. */
export class StepFailed extends Error {
  constructor(title, output) {
    super(`${title} failed`);
    this.output = output;
  }
}

/** The person at the terminal has to do something first: the message says what. */
export class Refused extends Error {}

/**
 * Runs one step and says in one line what it was and how long it took.
 * `work` resolves to `{ code, output }`, to a note for the line, or to nothing.
 */
export async function step(title, work) {
  const start = Date.now();
  console.log(`… ${title}`);
  const result = await work();
  if (typeof result === 'object' && result.code !== 0) {
    console.log(`✗ ${title} (${seconds(start)})`);
    throw new StepFailed(title, result.output);
  }
  const note = typeof result === 'string' ? `: ${result}` : '';
  console.log(`✓ ${title}${note} (${seconds(start)})`);
}

/** Runs a script's main function; a failed step shows what its command said. */
export async function main(work) {
  try {
    process.exitCode = (await work()) ?? 0;
  } catch (error) {
    console.error(explain(error));
    process.exitCode = 1;
  }
}

function explain(error) {
  if (error instanceof StepFailed) return `\n${error.output}\n${error.message}`;
  return error instanceof Refused ? `\n${error.message}` : error;
}
