#!/usr/bin/env node
'use strict';

const { existsSync } = require('node:fs');
const { join } = require('node:path');

const bundle = join(__dirname, '../dist/server/index.js');

async function main() {
  if (!existsSync(bundle)) {
    process.stderr.write('gdpr: the plugin is not built; run its "build" script first\n');
    return 2;
  }
  const loaded = require(bundle);
  const plugin = loaded.default ?? loaded;
  const { output, errors, exitCode } = await plugin.services
    .commandLine()
    .run(process.argv.slice(2), process.cwd(), (line) => process.stderr.write(line));
  await Promise.all([print(process.stdout, output), print(process.stderr, errors)]);
  return exitCode;
}

/** Waits until a pipe has taken everything: the process is ended by hand, for Strapi leaves timers behind. */
const print = (stream, text) => new Promise((resolve) => stream.write(text, resolve));

main().then(
  (exitCode) => process.exit(exitCode),
  (error) => {
    process.stderr.write(
      `gdpr: ${error instanceof Error ? (error.stack ?? error.message) : error}\n`,
    );
    process.exit(2);
  },
);
