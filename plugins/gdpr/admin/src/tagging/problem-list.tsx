import { Box, Flex, Typography } from '@strapi/design-system';

import type { InventoryProblem } from '../../../shared/contracts/tagging';
import { useTranslate, useTranslateOr } from '../ui/use-translate';

/**
 * Mistakes in tags and what to do. The server names them in English, as its logs do; where the
 * admin's language has a sentence for the mistake, it comes first and the server's is the detail.
 */
export function ProblemList({ problems }: { readonly problems: readonly InventoryProblem[] }) {
  return (
    <Flex tag="ul" direction="column" alignItems="flex-start" gap={2}>
      {problems.map((problem) => (
        <Problem key={`${problem.code} ${problem.message}`} problem={problem} />
      ))}
    </Flex>
  );
}

function Problem({ problem: { code, message, remedy } }: { readonly problem: InventoryProblem }) {
  const t = useTranslate();
  const sentence = useTranslateOr()(`tagging.problem.${code}`, '');
  return (
    <Box tag="li">
      <Typography textColor="danger700">{sentence || message}</Typography>{' '}
      <Typography textColor="neutral700">
        {sentence && `${t('tagging.problem.detail', { message })} `}
        {t('tagging.remedy', { remedy })}
      </Typography>
    </Box>
  );
}
