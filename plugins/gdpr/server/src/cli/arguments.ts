import { parseArgs } from 'node:util';
import { didYouMean } from '../tagging';
import { detectArguments, type DetectCommand } from './detect-arguments';
import { eraseArguments, type EraseCommand } from './erase-arguments';
import { findingsArguments, type FindingsCommand } from './findings-arguments';
import { jobsArguments, type JobsCommand } from './jobs-arguments';
import { OPTIONS, wrong, type Values, type Wrong } from './options';
import { scanArguments, type ScanCommand } from './scan-arguments';

export { HELP } from './help';

/** What was asked on the command line; `wrong` says what could not be understood. */
export type Command =
  | { readonly name: 'help' }
  | {
      readonly name: 'check';
      readonly json: boolean;
      readonly strict: boolean;
      /** also what the Public role may do, as it stands in the database */
      readonly database: boolean;
    }
  | {
      readonly name: 'explain';
      readonly uid: string;
      readonly json: boolean;
      readonly locale: 'fr' | 'en';
    }
  | EraseCommand
  | JobsCommand
  | DetectCommand
  | ScanCommand
  | FindingsCommand
  | Wrong;

const COMMANDS = [
  ...['check', 'explain', 'anonymise', 'delete', 'jobs', 'scan', 'findings', 'detect'],
  'help',
];

/** Options that belong to some commands only. */
const OWN: Readonly<Record<string, readonly string[]>> = {
  check: ['json', 'strict', 'database'],
  explain: ['json', 'locale'],
  anonymise: ['json', 'type', 'filter', 'dry-run', 'confirm', 'reason'],
  delete: ['json', 'type', 'filter', 'dry-run', 'confirm', 'reason', 'records'],
  jobs: ['json'],
  detect: ['json', 'jsonl', 'report', 'dictionary'],
  scan: ['json', 'scope', 'type', 'attachments', 'wait'],
  findings: [
    ...['json', 'type', 'category', 'state', 'confidence', 'author'],
    ...['changed-before', 'changed-after', 'csv', 'locale'],
  ],
};

/** Reads the words after `gdpr`. */
export function parseArguments(words: readonly string[]): Command {
  try {
    const { values, positionals } = parseArgs({
      args: [...words],
      options: OPTIONS,
      allowPositionals: true,
    });
    const [name, ...rest] = positionals;
    if (values.help || name === undefined || name === 'help') return { name: 'help' };
    return commandOf(name, values, rest);
  } catch (error) {
    // parseArgs throws on unknown options only, with a sentence that names them
    return wrong(
      error instanceof Error ? (error.message.split('. ')[0] ?? error.message) : String(error),
    );
  }
}

function commandOf(name: string, values: Values, rest: readonly string[]): Command {
  const own = OWN[name];
  if (!own) return wrong(`unknown command "${name}"${didYouMean(name, COMMANDS)}`);
  const foreign = Object.keys(values).find((option) => !own.includes(option));
  if (foreign !== undefined) return wrong(`"${name}" has no --${foreign}`);
  switch (name) {
    case 'check':
      return check(values, rest);
    case 'explain':
      return explain(values, rest);
    case 'jobs':
      return jobsArguments(values, rest);
    case 'detect':
      return detectArguments(values, rest);
    case 'scan':
      return scanArguments(values, rest);
    case 'findings':
      return findingsArguments(values, rest);
    default:
      return eraseArguments(name === 'delete' ? 'delete' : 'anonymise', values, rest);
  }
}

function check(values: Values, rest: readonly string[]): Command {
  if (rest.length > 0) return wrong(`"check" takes no "${rest[0] ?? ''}"`);
  const { json = false, strict = false, database = false } = values;
  return { name: 'check', json, strict, database };
}

function explain(values: Values, rest: readonly string[]): Command {
  const [uid] = rest;
  if (uid === undefined || rest.length > 1) {
    return wrong('"explain" needs the uid of one content type, "api::person.person" for instance');
  }
  const locale = values.locale ?? 'en';
  if (locale !== 'fr' && locale !== 'en')
    return wrong(`--locale must be fr or en, not "${locale}"`);
  return { name: 'explain', uid, json: values.json ?? false, locale };
}
