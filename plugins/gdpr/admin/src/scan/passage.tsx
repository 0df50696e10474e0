import { Box, Typography, VisuallyHidden } from '@strapi/design-system';

import type { FindingContext, ScanFinding } from '../../../shared/contracts/scan';
import { failureOf } from '../erasure/failure';
import { Mark, Quoted } from '../ui/mark';
import { ProblemNotice } from '../ui/problem-notice';
import { useTranslate } from '../ui/use-translate';
import { Waiting } from '../ui/waiting';
import { useFindingContextQuery } from './scan-api';

/** Room for the passage, so that the rows below it do not move when it comes. */
const HEIGHT = '5rem';

interface PassageProps {
  readonly finding: Pick<ScanFinding, 'findingId' | 'category'>;
  /** stands in the place of what was found; @default what was found, marked */
  readonly replacement?: string;
}

/** The passage of the record, read at this moment and only now, with what was found in its place. */
export function Passage({ finding, replacement }: PassageProps) {
  const t = useTranslate();
  const { data, error, isFetching, refetch } = useFindingContextQuery(finding.findingId, {
    refetchOnMountOrArgChange: true,
  });
  if (error && !isFetching) {
    return (
      <ProblemNotice
        title={t('scan.context.failed')}
        failure={failureOf(error)}
        onAgain={() => void refetch()}
      />
    );
  }
  if (!data) return <Waiting label={t('scan.context.loading')} height={HEIGHT} />;
  return (
    <Box minHeight={HEIGHT} data-testid="gdpr-passage">
      {!showsTitle(data) ? null : (
        <Box paddingBottom={2}>
          <Typography tag="p" fontWeight="bold">
            {data.title}
          </Typography>
        </Box>
      )}
      <Text context={data} finding={finding} replacement={replacement} />
    </Box>
  );
}

/** A record may be called by the very text: what is struck out below must not stand above. */
const showsTitle = ({ title, found }: FindingContext): boolean =>
  title !== undefined && !title.includes(found);

interface TextProps {
  readonly context: FindingContext;
  readonly finding: Pick<ScanFinding, 'category'>;
  readonly replacement: string | undefined;
}

function Text({ context: { before, found, after }, finding, replacement }: TextProps) {
  const t = useTranslate();
  const category = t(`finding.${finding.category}`);
  return (
    <Quoted>
      {before}
      <VisuallyHidden>{t('scan.context.begin', { category })} </VisuallyHidden>
      <Mark>{replacement ?? found}</Mark>
      <VisuallyHidden> {t('scan.context.end')}</VisuallyHidden>
      {after}
    </Quoted>
  );
}
