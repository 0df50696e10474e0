import type { Inventory } from '../../../shared/contracts/tagging';
import type { TagProblem } from '../tagging';

/** What `gdpr check` found. */
export interface Report {
  readonly passed: boolean;
  readonly coverage: Inventory['coverage'];
  readonly problems: readonly ReportedProblem[];
}

/** A problem, with the category proposed where nobody has chosen one. */
export type ReportedProblem = TagProblem & {
  readonly proposed?: { readonly category: string; readonly why: string };
};

/** Judges an inventory: any mistake and any unclassified field fails. */
export function reportOf(inventory: Inventory, problems: readonly TagProblem[]): Report {
  const reported = problems.map((problem): ReportedProblem => {
    const field = inventory.fields.find(
      ({ uid, attribute }) => uid === problem.uid && attribute === problem.attribute,
    );
    const isOpen = problem.severity === 'unclassified' && field?.guess;
    return isOpen ? { ...problem, proposed: isOpen } : problem;
  });
  return { passed: problems.length === 0, coverage: inventory.coverage, problems: reported };
}

/** The report as a terminal shows it: by file, mistakes first, each with its remedy. */
export function reportText({ problems, coverage, passed }: Report): string {
  const files = [...new Set(problems.map(fileOf))].sort();
  const blocks = files.map((file) =>
    [file, ...linesOf(problems.filter((one) => fileOf(one) === file))].join('\n'),
  );
  const errors = problems.filter(({ severity }) => severity === 'error').length;
  const summary =
    `${String(coverage.total)} fields: ${String(coverage.classified)} classified, ` +
    `${String(coverage.unclassified)} unclassified, ${String(coverage.error)} in error.`;
  const verdict = passed
    ? 'No mistake.'
    : `${plural(errors, 'mistake')}, ${plural(problems.length - errors, 'unclassified field')}.`;
  return `${[...blocks, `${summary}\n${verdict}`].join('\n\n')}\n`;
}

const fileOf = ({ file, uid }: TagProblem): string => file ?? uid;

const plural = (count: number, noun: string): string =>
  `${String(count)} ${noun}${count === 1 ? '' : 's'}`;

const MARKS: Readonly<Record<TagProblem['severity'], string>> = { error: '✗', unclassified: '?' };

function linesOf(problems: readonly ReportedProblem[]): string[] {
  const ordered = [...problems].sort((left, right) => left.severity.localeCompare(right.severity));
  const width = Math.max(...ordered.map((problem) => nameOf(problem).length));
  const indent = ' '.repeat(width + 6);
  return ordered.flatMap((problem) => [
    `  ${MARKS[problem.severity]} ${nameOf(problem).padEnd(width)}  ${problem.message}`,
    `${indent}${problem.remedy}`,
    ...(problem.proposed
      ? [
          `${indent}proposed: { "category": "${problem.proposed.category}" } (${problem.proposed.why})`,
        ]
      : []),
  ]);
}

/** A file may speak of several types (the config does): then the type is named too. */
const nameOf = ({ attribute, uid, file }: TagProblem): string => {
  const own = attribute ?? '(type)';
  return file === 'config/plugins' ? `${uid} ${own}` : own;
};
