import { Box, Flex, Typography } from '@strapi/design-system';

import { useFieldPath } from '../scan/use-field-path';
import { useTranslate } from '../ui/use-translate';
import type { FieldTexts } from './texts-by-field';
import { useVerdictWords } from './use-verdict-words';

interface FoundTextsProps {
  readonly uid: string;
  readonly title: string;
  readonly texts: readonly FieldTexts[];
}

/** Field by field, the words that reveal something and what to write instead. */
export function FoundTexts({ uid, title, texts }: FoundTextsProps) {
  const t = useTranslate();
  const pathInWords = useFieldPath(uid);
  const { foundIn } = useVerdictWords();
  if (texts.length === 0) return null;
  return (
    <Flex direction="column" alignItems="stretch" gap={3}>
      <Typography tag="p">{title}</Typography>
      {texts.map(({ path, revealed }) => (
        <Box
          key={path.join('.')}
          background="warning100"
          borderColor="warning200"
          hasRadius
          padding={4}
        >
          <Typography tag="h4" fontWeight="bold">
            {pathInWords(path.join('.'))}
          </Typography>
          <Flex tag="ul" direction="column" alignItems="flex-start" gap={2} paddingTop={2}>
            {revealed.map((one, index) => (
              <li key={`${one.category}.${String(index)}`}>
                <Typography fontWeight="semiBold">{foundIn(one)}</Typography>{' '}
                <Typography>{t(`suggestion.${one.category}`)}</Typography>
              </li>
            ))}
          </Flex>
        </Box>
      ))}
    </Flex>
  );
}
