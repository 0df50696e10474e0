import { Typography } from '@strapi/design-system';

import { Mono } from '../ui/code-block';
import type { PlacedProblem } from './place-problems';
import { useProblemText } from './use-problem-text';

/** How many are written out: a file of another kind has thousands. */
const SHOWN = 10;

/** What is wrong, each with its place in the file. */
export function ProblemList({ problems }: { readonly problems: readonly PlacedProblem[] }) {
  const textOf = useProblemText();
  return (
    <ul>
      {problems.slice(0, SHOWN).map(({ path, message }) => (
        <Typography
          key={`${path.join('.')} ${message}`}
          tag="li"
          style={{ overflowWrap: 'anywhere' }}
        >
          {path.length === 0 ? null : (
            <>
              <Mono>{path.filter((key) => key !== 'changes').join('.')}</Mono>{' '}
            </>
          )}
          {textOf(message)}
        </Typography>
      ))}
    </ul>
  );
}
