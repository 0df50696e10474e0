import { errorCode } from '../kernel/error-code';
import { didYouMean, publicAccess, tagging } from '../tagging';
import { subjectGraph } from '../subject-graph';
import { HELP, parseArguments, type Command } from './arguments';
import { bootHost, type Host } from './boot-host';
import { detectCommand } from './detect-command';
import { doubtful, openToAnybody } from './doubtful';
import { eraseCommand } from './erase-command';
import { findingsCommand } from './findings-command';
import { HostError } from './host-error';
import { jobsCommand } from './jobs-command';
import { openHost } from './open-host';
import { asJson, printed, refused, type Outcome, type Say } from './outcome';
import { reportOf, reportText } from './report';
import { scanCommand } from './scan-command';
import { unreasoned } from './unreasoned';

/** Runs one command in a project's directory; `say` tells how far a long one is. */
export async function runCommand(
  words: readonly string[],
  directory: string,
  say: Say = () => undefined,
): Promise<Outcome> {
  const command = parseArguments(words);
  if (command.name === 'help') return printed(HELP);
  if (command.name === 'wrong') return refused(`${command.message}\n\n${HELP}`);
  try {
    if (command.name === 'detect') return detectCommand(command);
    return await runOn(directory, command, say);
  } catch (error) {
    return refused(`${reasonOf(error)}\n`);
  }
}

async function runOn(directory: string, command: Runnable, say: Say): Promise<Outcome> {
  const host = needsDatabase(command) ? await openHost(directory) : await bootHost(directory);
  try {
    return await answer(command, { host, say });
  } finally {
    await host.close();
  }
}

/** A refusal in words; whatever else went wrong is thrown on, with its stack. */
function reasonOf(error: unknown): string {
  if (error instanceof HostError) return error.message;
  const code = errorCode(error);
  if (error instanceof Error && code?.startsWith('E_GDPR_')) return `${error.message} (${code})`;
  throw error;
}

type Runnable = Exclude<Command, { readonly name: 'help' | 'wrong' | 'detect' }>;

const needsDatabase = (command: Runnable): boolean =>
  command.name === 'check' ? command.database : command.name !== 'explain';

async function answer(
  command: Runnable,
  { host, say }: { readonly host: Host; readonly say: Say },
): Promise<Outcome> {
  tagging(host.strapi).refresh();
  switch (command.name) {
    case 'check':
      return check(command, host);
    case 'explain':
      return explain(command, host);
    case 'jobs':
      return jobsCommand(host.strapi, command, say);
    case 'scan':
      return scanCommand(host.strapi, command, say);
    case 'findings':
      return findingsCommand(host.strapi, command);
    default:
      return eraseCommand(host.strapi, command, say);
  }
}

async function check(
  { json, strict, database }: Extract<Command, { name: 'check' }>,
  { strapi }: Host,
): Promise<Outcome> {
  const tags = tagging(strapi);
  const extra = strict ? [...unreasoned(tags.book()), ...doubtful(tags.book())] : [];
  const open = database ? openToAnybody(tags.book(), await publicAccess(strapi)) : [];
  const report = reportOf(tags.inventory(), [...tags.problems(), ...extra, ...open]);
  const output = json ? asJson(report) : reportText(report);
  return { output, errors: '', exitCode: report.passed ? 0 : 1 };
}

function explain(command: Extract<Command, { name: 'explain' }>, { strapi }: Host): Outcome {
  const explained = subjectGraph(strapi).explain(command.uid, command.locale);
  if (explained) {
    const { text, ...plan } = explained;
    return printed(command.json ? asJson(plan) : text);
  }
  const known = tagging(strapi)
    .types()
    .map(({ uid }) => uid);
  return refused(
    `no content type "${command.uid}" in this project${didYouMean(command.uid, known)}\nKnown: ${known.join(', ')}\n`,
  );
}
