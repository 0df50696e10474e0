import * as React from 'react';
import { Button, Flex, Modal, Typography } from '@strapi/design-system';
import { ArrowClockwise } from '@strapi/icons';
import { useIntl } from 'react-intl';

import type { PurgePreview } from '../../../shared/contracts/guard';
import { inLanguage } from '../erasure/confirmation';
import { failureOf } from '../erasure/failure';
import { Notice } from '../erasure/notice';
import { StepHeading } from '../erasure/step-heading';
import { Figures } from '../ui/figures';
import { ProblemNotice } from '../ui/problem-notice';
import { ReasonField } from '../ui/reason-field';
import { TypedWord } from '../ui/typed-word';
import { useTranslate } from '../ui/use-translate';

interface PurgeConfirmProps {
  readonly preview: PurgePreview;
  readonly sending: boolean;
  readonly error: unknown;
  readonly onAgain: () => void;
  readonly onConfirm: (word: string, reason: string) => void;
  readonly onClose: () => void;
}

const FIGURES = ['rows', 'drafts', 'published', 'history'] as const;

/** What would be emptied; the word and its number are typed before it is. */
export function PurgeConfirm(props: PurgeConfirmProps) {
  const { preview, sending, error, onAgain, onConfirm, onClose } = props;
  const t = useTranslate();
  const { locale } = useIntl();
  const [word, setWord] = React.useState('');
  const [reason, setReason] = React.useState('');
  const expected = inLanguage(preview.word, locale);
  const empty = preview.rows === 0 && preview.history === 0;
  return (
    <>
      <Modal.Body>
        <Flex direction="column" alignItems="stretch" gap={6}>
          <Counts preview={preview} />
          {error === undefined ? null : (
            <ProblemNotice
              title={t('forbidden.purge.failed')}
              failure={failureOf(error)}
              onAgain={onAgain}
              againLabel={t('forbidden.purge.again')}
            />
          )}
          {empty ? null : (
            <>
              <Notice tone="danger" title={t('erasure.preview.irreversible')}>
                <Typography tag="p">{t('forbidden.purge.about')}</Typography>
              </Notice>
              <ReasonField
                label={t('forbidden.purge.reason')}
                hint={t('forbidden.purge.reason.hint')}
                value={reason}
                onChange={setReason}
              />
              <TypedWord word={expected} value={word} onChange={setWord} />
            </>
          )}
        </Flex>
      </Modal.Body>
      <Modal.Footer>
        <Button variant="tertiary" disabled={sending} onClick={onClose}>
          {t(empty ? 'erasure.close' : 'erasure.cancel')}
        </Button>
        {empty ? (
          <Button variant="secondary" startIcon={<ArrowClockwise />} onClick={onAgain}>
            {t('forbidden.purge.again')}
          </Button>
        ) : (
          <Button
            variant="danger"
            loading={sending}
            disabled={word !== expected}
            onClick={() => onConfirm(word, reason.trim())}
          >
            {t('forbidden.purge.confirm')}
          </Button>
        )}
      </Modal.Footer>
    </>
  );
}

function Counts({ preview }: Pick<PurgeConfirmProps, 'preview'>) {
  const t = useTranslate();
  return (
    <>
      <StepHeading>
        {preview.rows === 0 && preview.history > 0
          ? t('forbidden.purge.heading.history', { count: preview.history })
          : t('forbidden.purge.heading', { count: preview.rows })}
      </StepHeading>
      <Figures
        figures={FIGURES.map((name) => ({
          name,
          label: t(`forbidden.purge.figure.${name}`, { count: preview[name] }),
          count: preview[name],
        }))}
      />
    </>
  );
}
