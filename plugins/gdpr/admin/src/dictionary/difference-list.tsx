import { Box, Typography } from '@strapi/design-system';

import { useTranslate } from '../ui/use-translate';
import type { Difference } from './differences';

/** How many are written out. */
const SHOWN = 30;

/** What changes, one line each. */
export function DifferenceList({ differences }: { readonly differences: readonly Difference[] }) {
  const t = useTranslate();
  if (differences.length === 0) {
    return <Typography tag="p">{t('dictionary.difference.none')}</Typography>;
  }
  const more = differences.length - SHOWN;
  return (
    <Box background="neutral100" hasRadius padding={4} maxHeight="28rem" overflow="auto">
      <ul tabIndex={-1}>
        {differences.slice(0, SHOWN).map(({ kind, name }) => (
          <Typography key={`${kind} ${name}`} tag="li">
            {t(`dictionary.difference.${kind}`, { name })}
          </Typography>
        ))}
      </ul>
      {more > 0 ? (
        <Typography tag="p">{t('dictionary.difference.more', { count: more })}</Typography>
      ) : null}
    </Box>
  );
}
