import { didYouMean, tagging } from '../tagging';
import { subjectGraph } from '../subject-graph';
import { HELP, parseArguments, type Command } from './arguments';
import { bootHost, type Host } from './boot-host';
import { HostError } from './host-error';
import { reportOf, reportText } from './report';
import { unreasoned } from './unreasoned';

/** What a command printed, and how the process ends. */
export interface Outcome {
  readonly output: string;
  readonly errors: string;
  readonly exitCode: 0 | 1 | 2;
}

/** Runs one command in a project's directory. */
export async function runCommand(words: readonly string[], directory: string): Promise<Outcome> {
  const command = parseArguments(words);
  if (command.name === 'help') return printed(HELP);
  if (command.name === 'wrong') return refused(`${command.message}\n\n${HELP}`);
  try {
    const host = await bootHost(directory);
    try {
      return answer(command, host);
    } finally {
      host.close();
    }
  } catch (error) {
    if (error instanceof HostError) return refused(`${error.message}\n`);
    throw error;
  }
}

const printed = (output: string): Outcome => ({ output, errors: '', exitCode: 0 });
const refused = (message: string): Outcome => ({
  output: '',
  errors: `gdpr: ${message}`,
  exitCode: 2,
});
const asJson = (value: unknown): string => `${JSON.stringify(value, null, 2)}\n`;

type Runnable = Exclude<Command, { readonly name: 'help' | 'wrong' }>;

function answer(command: Runnable, host: Host): Outcome {
  tagging(host.strapi).refresh();
  return command.name === 'check' ? check(command, host) : explain(command, host);
}

function check({ json, strict }: Extract<Command, { name: 'check' }>, { strapi }: Host): Outcome {
  const tags = tagging(strapi);
  const extra = strict ? unreasoned(tags.book()) : [];
  const report = reportOf(tags.inventory(), [...tags.problems(), ...extra]);
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
