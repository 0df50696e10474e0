import { Box, Button, Flex, LinkButton, Typography } from '@strapi/design-system';
import { ArrowClockwise, Check, ExternalLink, StrikeThrough } from '@strapi/icons';
import { Link } from 'react-router-dom';

import type { Decision, ScanFinding } from '../../../shared/contracts/scan';
import { useMoment } from '../erasure/run-text';
import { Mono } from '../ui/code-block';
import { Fact, Facts } from '../ui/facts';
import { useTranslate } from '../ui/use-translate';
import { actsOf } from './offered-acts';
import { Passage } from './passage';
import { recordPath } from './record-path';
import { useShownTypes } from './use-shown-types';

interface FindingDetailProps {
  readonly finding: ScanFinding;
  readonly mayDecide: boolean;
  readonly busy: boolean;
  readonly onAct: (act: Decision) => void;
}

/** The passage, why it is a finding, what to write instead, who decided what, and what may be done. */
export function FindingDetail({ finding, mayDecide, busy, onAct }: FindingDetailProps) {
  const t = useTranslate();
  const hasText = finding.state === 'open' || finding.state === 'false-positive';
  return (
    <Flex direction="column" alignItems="stretch" gap={4} paddingTop={2} paddingBottom={4}>
      {hasText ? (
        <Box background="neutral100" hasRadius padding={4}>
          <Passage finding={finding} />
        </Box>
      ) : (
        <Typography tag="p">{t(`scan.over.${finding.state}`)}</Typography>
      )}
      {finding.state === 'open' ? (
        <Typography tag="p" textColor="neutral700">
          {t('scan.instead', { suggestion: t(`suggestion.${finding.category}`) })}
        </Typography>
      ) : null}
      <DetailFacts finding={finding} />
      <Flex gap={2} wrap="wrap">
        {mayDecide
          ? actsOf(finding.state).map((act) => (
              <ActButton key={act} act={act} busy={busy} onClick={() => onAct(act)} />
            ))
          : null}
        <RecordButton finding={finding} />
      </Flex>
    </Flex>
  );
}

function DetailFacts({ finding }: { readonly finding: ScanFinding }) {
  const t = useTranslate();
  const moment = useMoment();
  return (
    <Facts>
      <Fact label={t('scan.fact.rule')}>
        <Mono>{finding.rule}</Mono>
      </Fact>
      <Fact label={t('scan.fact.foundAt')}>{moment(finding.foundAt)}</Fact>
      {finding.decidedAt === undefined ? null : (
        <Fact label={t('scan.fact.decidedAt')}>
          {t('scan.fact.decided', {
            moment: moment(finding.decidedAt),
            name: finding.decidedByName ?? '–',
          })}
        </Fact>
      )}
      {finding.reason === undefined ? null : (
        <Fact label={t('scan.fact.reason')}>{finding.reason}</Fact>
      )}
    </Facts>
  );
}

const LOOKS = {
  'false-positive': { variant: 'secondary', icon: <Check /> },
  redact: { variant: 'danger-light', icon: <StrikeThrough /> },
  reopen: { variant: 'secondary', icon: <ArrowClockwise /> },
} as const satisfies Record<Decision, unknown>;

interface ActButtonProps {
  readonly act: Decision;
  readonly busy: boolean;
  readonly onClick: () => void;
}

/** One decision. */
export function ActButton({ act, busy, onClick }: ActButtonProps) {
  const t = useTranslate();
  return (
    <Button
      size="S"
      variant={LOOKS[act].variant}
      startIcon={LOOKS[act].icon}
      disabled={busy}
      onClick={onClick}
    >
      {t(`scan.act.${act}`)}
    </Button>
  );
}

function RecordButton({ finding }: { readonly finding: ScanFinding }) {
  const t = useTranslate();
  const path = recordPath(finding, useShownTypes());
  if (path === undefined) return null;
  return (
    <LinkButton
      tag={Link}
      to={path}
      size="S"
      variant="tertiary"
      target="_blank"
      rel="noreferrer"
      endIcon={<ExternalLink />}
      aria-label={t('scan.open.label')}
    >
      {t('scan.open')}
    </LinkButton>
  );
}
