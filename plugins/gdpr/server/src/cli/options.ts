import type { parseArgs } from 'node:util';

/** Every option of every command. */
export const OPTIONS = {
  help: { type: 'boolean', short: 'h' },
  json: { type: 'boolean' },
  strict: { type: 'boolean' },
  database: { type: 'boolean' },
  locale: { type: 'string' },
  type: { type: 'string' },
  filter: { type: 'string' },
  'dry-run': { type: 'boolean' },
  confirm: { type: 'string' },
  reason: { type: 'string' },
  records: { type: 'boolean' },
  jsonl: { type: 'string' },
  report: { type: 'boolean' },
  dictionary: { type: 'string' },
  scope: { type: 'string' },
  attachments: { type: 'boolean' },
  wait: { type: 'boolean' },
  category: { type: 'string' },
  state: { type: 'string' },
  confidence: { type: 'string' },
  author: { type: 'string' },
  'changed-before': { type: 'string' },
  'changed-after': { type: 'string' },
  csv: { type: 'boolean' },
} as const;

/** The options given. */
export type Values = ReturnType<
  typeof parseArgs<{ options: typeof OPTIONS; allowPositionals: true }>
>['values'];

/** Words that could not be understood, and why. */
export interface Wrong {
  readonly name: 'wrong';
  readonly message: string;
}

export const wrong = (message: string): Wrong => ({ name: 'wrong', message });
