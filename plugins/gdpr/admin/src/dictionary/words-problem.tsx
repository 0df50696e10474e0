import { failureOf } from '../erasure/failure';
import { ProblemNotice } from '../ui/problem-notice';
import { useTranslate } from '../ui/use-translate';
import { placedProblems } from './place-problems';
import { ProblemList } from './problem-list';

interface WordsProblemProps {
  /** what was not done */
  readonly title: string;
  readonly error: unknown;
}

/** Words that the server does not take: which, where, and why. */
export function WordsProblem({ title, error }: WordsProblemProps) {
  const t = useTranslate();
  const problems = placedProblems(error);
  if (problems.length === 0) return <ProblemNotice title={title} failure={failureOf(error)} />;
  return (
    <ProblemNotice
      title={title}
      failure={failureOf(error)}
      message={t('dictionary.problem.some', { count: problems.length })}
    >
      <ProblemList problems={problems} />
    </ProblemNotice>
  );
}
