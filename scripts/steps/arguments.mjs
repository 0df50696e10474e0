import { parseArgs } from 'node:util';

/** Reads the command line; `--help` or a mistake prints `help` and ends the process. */
export function readArguments(help, options, { positionals = false } = {}) {
  try {
    const all = { help: { type: 'boolean', short: 'h' }, ...options };
    const read = parseArgs({ options: all, allowPositionals: positionals });
    if (!read.values.help) return read;
    console.log(help);
    process.exit(0);
  } catch (error) {
    console.error(`${error.message}\n\n${help}`);
    process.exit(2);
  }
}
