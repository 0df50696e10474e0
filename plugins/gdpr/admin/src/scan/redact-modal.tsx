import * as React from 'react';
import { Box, Button, Flex, Modal, Typography, VisuallyHidden } from '@strapi/design-system';
import { useIntl } from 'react-intl';

import type { DecideRequest, ScanFinding } from '../../../shared/contracts/scan';
import type { Failure } from '../erasure/failure';
import { Notice } from '../erasure/notice';
import { PreviewSection } from '../erasure/preview-section';
import { StepHeading } from '../erasure/step-heading';
import { ProblemNotice } from '../ui/problem-notice';
import { ReasonField } from '../ui/reason-field';
import { TypedWord } from '../ui/typed-word';
import { useTranslate } from '../ui/use-translate';
import { CategoryBadge } from './category-badge';
import { FieldText } from './finding-words';
import { Passage } from './passage';

/** What the server writes in the place of a passage. */
const REPLACEMENT = '[…]';

/** What is to be redacted: one passage, which can be shown, or a number of them. */
export type RedactTarget =
  | { readonly kind: 'one'; readonly finding: ScanFinding }
  | { readonly kind: 'many'; readonly count: number; readonly what: Omit<DecideRequest, 'act'> };

interface RedactModalProps {
  readonly target: RedactTarget;
  readonly sending: boolean;
  readonly failure: Failure | undefined;
  readonly onConfirm: (request: DecideRequest) => void;
  readonly onClose: () => void;
}

/** Shows what is replaced and where, says that it is for good, and asks; a number of passages asks for the word too. */
export function RedactModal({ target, sending, failure, onConfirm, onClose }: RedactModalProps) {
  const t = useTranslate();
  const [reason, setReason] = React.useState('');
  const [word, setWord] = React.useState('');
  const expected = useExpectedWord(target);
  const confirm = () => onConfirm(requestFor(target, reason.trim()));
  return (
    <Modal.Root open onOpenChange={(open) => !open && onClose()}>
      <Modal.Content>
        <Modal.Header>
          <Modal.Title>{t('scan.redact.title')}</Modal.Title>
        </Modal.Header>
        <Modal.Body>
          <Flex direction="column" alignItems="stretch" gap={6}>
            <StepHeading>
              {t('scan.redact.heading', { count: target.kind === 'one' ? 1 : target.count })}
            </StepHeading>
            {target.kind === 'one' ? <Preview finding={target.finding} /> : null}
            <Notice tone="danger" title={t('erasure.preview.irreversible')}>
              <Typography tag="p">
                {t('scan.redact.where', { replacement: REPLACEMENT })}
              </Typography>
              <Typography tag="p">{t('scan.redact.kept')}</Typography>
            </Notice>
            {failure ? <ProblemNotice title={t('scan.redact.failed')} failure={failure} /> : null}
            <ReasonField
              label={t('scan.redact.reason')}
              hint={t('scan.redact.reason.hint')}
              value={reason}
              onChange={setReason}
            />
            {expected === undefined ? null : (
              <TypedWord word={expected} value={word} onChange={setWord} />
            )}
          </Flex>
        </Modal.Body>
        <Modal.Footer>
          <Button variant="tertiary" disabled={sending} onClick={onClose}>
            {t('erasure.cancel')}
          </Button>
          <Confirm
            ready={expected === undefined || word === expected}
            sending={sending}
            onConfirm={confirm}
          />
        </Modal.Footer>
      </Modal.Content>
    </Modal.Root>
  );
}

/** «BIFFER 42»; nothing to type for one passage, which is seen. */
function useExpectedWord(target: RedactTarget): string | undefined {
  const t = useTranslate();
  return target.kind === 'one' ? undefined : t('scan.redact.word', { count: String(target.count) });
}

function requestFor(target: RedactTarget, reason: string): DecideRequest {
  const what =
    target.kind === 'one' ? { findingIds: [target.finding.findingId] } : { ...target.what };
  return { ...what, act: 'redact', ...(reason === '' ? {} : { reason }) };
}

interface ConfirmProps {
  readonly ready: boolean;
  readonly sending: boolean;
  readonly onConfirm: () => void;
}

function Confirm({ ready, sending, onConfirm }: ConfirmProps) {
  const t = useTranslate();
  const { formatList } = useIntl();
  const hint = React.useId();
  const missing = t('erasure.missing', { list: formatList([t('erasure.missing.word')]) });
  return (
    <Flex gap={3}>
      <Typography id={hint} variant="pi" textColor="neutral700">
        {ready ? '' : missing}
      </Typography>
      <Button
        variant="danger"
        loading={sending}
        disabled={!ready}
        aria-describedby={hint}
        onClick={onConfirm}
      >
        {t('scan.redact.confirm')}
      </Button>
      <VisuallyHidden role="status">{ready ? t('erasure.confirm.ready') : ''}</VisuallyHidden>
    </Flex>
  );
}

/** Before and after, each under its name. */
function Preview({ finding }: { readonly finding: ScanFinding }) {
  const t = useTranslate();
  return (
    <PreviewSection title={t('scan.redact.preview')}>
      <Flex gap={3} wrap="wrap">
        <CategoryBadge category={finding.category} />
        <Typography>{finding.typeLabel}</Typography>
        <FieldText finding={finding} />
      </Flex>
      {(['before', 'after'] as const).map((side) => (
        <Box key={side} background="neutral100" hasRadius padding={4}>
          <Typography tag="p" variant="sigma" textColor="neutral700">
            {t(`scan.redact.${side}`)}
          </Typography>
          <Passage finding={finding} {...(side === 'after' ? { replacement: REPLACEMENT } : {})} />
        </Box>
      ))}
    </PreviewSection>
  );
}
