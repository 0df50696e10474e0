import { parseArgs } from 'node:util';
import { didYouMean } from '../tagging';

/** What was asked on the command line; `wrong` says what could not be understood. */
export type Command =
  | { readonly name: 'help' }
  | { readonly name: 'check'; readonly json: boolean; readonly strict: boolean }
  | {
      readonly name: 'explain';
      readonly uid: string;
      readonly json: boolean;
      readonly locale: 'fr' | 'en';
    }
  | { readonly name: 'wrong'; readonly message: string };

/** The text of `gdpr --help`. */
export const HELP = `Usage: gdpr <command> [options], in the directory of a Strapi project

Commands
  check           list every mistake in the tags and every unclassified field
    --json        the same, for programs
    --strict      also ask for the reason of whatever is kept
  explain <uid>   say in words whose a type is and what its erasure does
    --json        the same, for programs
    --locale      fr or en (default: en)
  --help          this text

Exit codes: 0 all is well, 1 check found something, 2 the command could not be run.
Neither command needs the database.
`;

const OPTIONS = {
  help: { type: 'boolean', short: 'h' },
  json: { type: 'boolean' },
  strict: { type: 'boolean' },
  locale: { type: 'string' },
} as const;

const COMMANDS = ['check', 'explain', 'help'];

type Values = ReturnType<
  typeof parseArgs<{ options: typeof OPTIONS; allowPositionals: true }>
>['values'];

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
    if (name === 'check') return check(values, rest);
    if (name === 'explain') return explain(values, rest);
    return wrong(`unknown command "${name}"${didYouMean(name, COMMANDS)}`);
  } catch (error) {
    // parseArgs throws on unknown options only, with a sentence that names them
    return wrong(
      error instanceof Error ? (error.message.split('. ')[0] ?? error.message) : String(error),
    );
  }
}

const wrong = (message: string): Command => ({ name: 'wrong', message });

function check(values: Values, rest: readonly string[]): Command {
  if (rest.length > 0) return wrong(`"check" takes no "${rest[0] ?? ''}"`);
  if (values.locale !== undefined)
    return wrong('"check" has no --locale: it speaks English, as schemas do');
  return { name: 'check', json: values.json ?? false, strict: values.strict ?? false };
}

function explain(values: Values, rest: readonly string[]): Command {
  const [uid] = rest;
  if (uid === undefined || rest.length > 1) {
    return wrong('"explain" needs the uid of one content type, "api::person.person" for instance');
  }
  if (values.strict) return wrong('--strict belongs to "check"');
  const locale = values.locale ?? 'en';
  if (locale !== 'fr' && locale !== 'en')
    return wrong(`--locale must be fr or en, not "${locale}"`);
  return { name: 'explain', uid, json: values.json ?? false, locale };
}
