import { Flex, Typography } from '@strapi/design-system';
import { useIntl } from 'react-intl';

import type { Preview } from '../../../shared/contracts/erasure';
import { useTranslate } from '../ui/use-translate';
import { treatedDocuments } from './treated-documents';

/** The plan in five figures. */
export function PreviewSummary({ preview }: { readonly preview: Preview }) {
  const t = useTranslate();
  const { formatNumber } = useIntl();
  const figures = [
    ['documents', treatedDocuments(preview.types)],
    ['erased', values(preview, 'erased')],
    ['generalised', values(preview, 'generalised')],
    ['kept', values(preview, 'kept')],
    ['files', preview.files.deleted],
  ] as const;
  return (
    <Flex tag="dl" gap={4} wrap="wrap">
      {figures.map(([name, count]) => (
        <Flex
          key={name}
          direction="column-reverse"
          alignItems="flex-start"
          background="neutral100"
          hasRadius
          padding={3}
          minWidth="11rem"
        >
          <Typography tag="dt" variant="pi" textColor="neutral700">
            {t(`erasure.summary.${name}`, { count })}
          </Typography>
          <Typography tag="dd" variant="beta">
            {formatNumber(count)}
          </Typography>
        </Flex>
      ))}
    </Flex>
  );
}

const values = ({ buckets }: Preview, bucket: keyof Preview['buckets']): number =>
  buckets[bucket].reduce((sum, line) => sum + line.values, 0);
