import { readdirSync, readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { join } from 'node:path';

import { OpenRedaction } from '@openredaction/openredaction';
import { Redactor } from '@redactpii/node';

import { inProject } from '../../scripts/steps/paths.mjs';

const require = createRequire(import.meta.url);
const DICTIONARY = inProject('plugins/gdpr/server/src/detection/dictionary');

/** The plugin's own detector, as an installation runs it. */
export function ours() {
  const bundle = require(inProject('plugins/gdpr/dist/server/index.js'));
  const service = (bundle.default ?? bundle).services.detection({ strapi: undefined });
  return (text) => service.detect(text).length;
}

/** What a plain list of the same words costs as one regular expression; it knows neither context nor inflection. */
export function alternation() {
  const words = new Set();
  for (const file of readdirSync(DICTIONARY).filter((name) => /^[a-z]+\.json$/.test(name))) {
    const { rules } = JSON.parse(readFileSync(join(DICTIONARY, file), 'utf8'));
    for (const pattern of rules.flatMap(({ patterns }) => patterns))
      for (const word of pattern.split(/[\s|]+/))
        if (/^[=\p{L}][\p{L}\d-]{3,}[+*]?$/u.test(word)) words.add(word.replace(/[=+*]/g, ''));
  }
  const expression = new RegExp(`\\b(?:${[...words].join('|')})\\b`, 'gi');
  return (text) => text.match(expression)?.length ?? 0;
}

export function openRedaction() {
  const shield = new OpenRedaction();
  return async (text) => (await shield.detect(text)).detections.length;
}

export function redactPii() {
  const redactor = new Redactor();
  return (text) => (redactor.redact(text) === text ? 0 : 1);
}
