import { useTranslate } from '../ui/use-translate';
import { problemOf } from './pattern-problem';

/** What is wrong with a pattern or a file, in the admin's language; the server's own words where they are new. */
export function useProblemText(): (message: string) => string {
  const t = useTranslate();
  return (message) => {
    const problem = problemOf(message);
    return problem ? t(problem.key, problem.values) : message;
  };
}
