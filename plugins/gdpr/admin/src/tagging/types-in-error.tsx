import { Box, Flex, Typography } from '@strapi/design-system';

import type { InventoryType } from '../../../shared/contracts/tagging';
import { useTranslate } from '../ui/use-translate';
import { ProblemList } from './problem-list';

/** Mistakes of types as a whole: no row of the fields' table could show them. */
export function TypesInError({ types }: { readonly types: readonly InventoryType[] }) {
  const t = useTranslate();
  const wrong = types.filter(({ problems }) => problems.length > 0);
  if (wrong.length === 0) return null;
  return (
    <Box
      tag="section"
      aria-labelledby="gdpr-types-in-error"
      background="neutral0"
      hasRadius
      shadow="tableShadow"
      padding={6}
    >
      <Flex direction="column" alignItems="stretch" gap={4}>
        <Typography id="gdpr-types-in-error" variant="beta" tag="h2">
          {t('tagging.types.title')}
        </Typography>
        {wrong.map(({ uid, label, problems }) => (
          <Box key={uid}>
            <Typography variant="delta" tag="h3">
              {label}
            </Typography>
            <ProblemList problems={problems} />
          </Box>
        ))}
      </Flex>
    </Box>
  );
}
