import { Box, Tabs, Typography } from '@strapi/design-system';
import { useIntl } from 'react-intl';

import type { FieldLine, Preview } from '../../../shared/contracts/erasure';
import { DataTable, Td, Tr } from '../ui/data-table';
import { useTranslate } from '../ui/use-translate';

const BUCKETS = ['erased', 'generalised', 'kept'] as const;
type Bucket = (typeof BUCKETS)[number];

/** The attribute of a line that stands for a record gone, or kept, whole. */
const WHOLE_ROW = '*';

/** The three fates of personal data: erased, generalised, kept and why; values are counted, never shown. */
export function BucketTabs({ buckets }: { readonly buckets: Preview['buckets'] }) {
  const t = useTranslate();
  return (
    <Tabs.Root defaultValue="erased" variant="simple">
      <Tabs.List aria-label={t('erasure.buckets.label')}>
        {BUCKETS.map((bucket) => (
          <Tabs.Trigger key={bucket} value={bucket}>
            {t(`erasure.buckets.${bucket}`, { count: buckets[bucket].length })}
          </Tabs.Trigger>
        ))}
      </Tabs.List>
      {BUCKETS.map((bucket) => (
        <Tabs.Content key={bucket} value={bucket}>
          <Box paddingTop={4}>
            <BucketContent bucket={bucket} lines={buckets[bucket]} />
          </Box>
        </Tabs.Content>
      ))}
    </Tabs.Root>
  );
}

function BucketContent({
  bucket,
  lines,
}: {
  readonly bucket: Bucket;
  readonly lines: readonly FieldLine[];
}) {
  const t = useTranslate();
  if (lines.length === 0) {
    return (
      <Typography tag="p" textColor="neutral700">
        {t(`erasure.buckets.${bucket}.empty`)}
      </Typography>
    );
  }
  return (
    <>
      <Typography tag="p" textColor="neutral700">
        {t(`erasure.buckets.${bucket}.about`)}
      </Typography>
      <Box paddingTop={3}>
        <FieldTable bucket={bucket} lines={lines} />
      </Box>
    </>
  );
}

function FieldTable({
  bucket,
  lines,
}: {
  readonly bucket: Bucket;
  readonly lines: readonly FieldLine[];
}) {
  const t = useTranslate();
  const last = bucket === 'kept' ? 'because' : 'strategy';
  const columns = ['type', 'field', 'values', last].map((name) => ({
    name,
    label: t(`erasure.field.${name}`),
  }));
  return (
    <DataTable caption={t(`erasure.buckets.${bucket}`, { count: lines.length })} columns={columns}>
      {lines.map((line) => (
        <FieldRow key={`${line.uid}.${line.typeLabel}.${line.attribute}`} line={line} last={last} />
      ))}
    </DataTable>
  );
}

function FieldRow({
  line,
  last,
}: {
  readonly line: FieldLine;
  readonly last: 'because' | 'strategy';
}) {
  const t = useTranslate();
  const { formatNumber } = useIntl();
  const reason = line.because ?? t('erasure.field.noReason');
  return (
    <Tr>
      <Td>
        <Typography>{line.typeLabel}</Typography>
      </Td>
      <Td>
        <Typography fontWeight="semiBold">
          {line.attribute === WHOLE_ROW ? t('erasure.field.wholeRow') : line.label}
        </Typography>
      </Td>
      <Td>
        <Typography>{formatNumber(line.values)}</Typography>
      </Td>
      <Td style={{ whiteSpace: 'normal' }}>
        <Typography>
          {last === 'because' ? reason : t(`erasure.strategy.${line.strategy}`)}
        </Typography>
      </Td>
    </Tr>
  );
}
