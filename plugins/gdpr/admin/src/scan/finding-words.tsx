import { Flex, Typography } from '@strapi/design-system';
import { useIntl } from 'react-intl';

import type { FindingState, ScanFinding } from '../../../shared/contracts/scan';
import { StatusBadge, type Tone } from '../ui/status-badge';
import { useTranslate } from '../ui/use-translate';
import { certaintyOf } from './confidence';
import { useFieldPath } from './use-field-path';
import { useShownTypes } from './use-shown-types';

const TONES = {
  open: 'warning',
  'false-positive': 'neutral',
  redacted: 'success',
  gone: 'neutral',
} as const satisfies Record<FindingState, Tone>;

/** What has become of a finding. */
export function FindingStateBadge({ state }: { readonly state: FindingState }) {
  const t = useTranslate();
  return <StatusBadge tone={TONES[state]}>{t(`scan.state.${state}`)}</StatusBadge>;
}

/** How sure the rule is: a word, and the number under it. */
export function ConfidenceText({ confidence }: { readonly confidence: number }) {
  const t = useTranslate();
  const { formatNumber } = useIntl();
  return (
    <Flex direction="column" alignItems="flex-start">
      <Typography>{t(`scan.certainty.${certaintyOf(confidence)}`)}</Typography>
      <Typography variant="pi" textColor="neutral600">
        {formatNumber(confidence, { style: 'percent' })}
      </Typography>
    </Flex>
  );
}

/** The field of a finding by the labels of its form; its bare path where the content manager has none. */
export function FieldText({ finding }: { readonly finding: Pick<ScanFinding, 'uid' | 'path'> }) {
  const shown = useShownTypes().some(({ uid, isDisplayed }) => uid === finding.uid && isDisplayed);
  return shown ? <LabelledField {...finding} /> : <Typography>{finding.path}</Typography>;
}

function LabelledField({ uid, path }: { readonly uid: string; readonly path: string }) {
  return <Typography>{useFieldPath(uid)(path)}</Typography>;
}
