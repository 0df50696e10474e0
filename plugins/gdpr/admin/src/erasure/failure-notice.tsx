import { Button, Typography } from '@strapi/design-system';
import { ArrowClockwise } from '@strapi/icons';

import { Mono } from '../ui/code-block';
import { useTranslate } from '../ui/use-translate';
import type { Failure } from './failure';
import { Notice } from './notice';
import { useFailureText } from './use-failure-text';

interface FailureNoticeProps {
  readonly failure: Failure;
  readonly title: string;
  /** asks again, where that would help */
  readonly onAgain?: () => void;
  /** @default «make the preview again» */
  readonly againLabel?: string;
}

/** A refusal in words: what the server said, its code, and what to do now. */
export function FailureNotice({ failure, title, onAgain, againLabel }: FailureNoticeProps) {
  const t = useTranslate();
  const textOf = useFailureText();
  return (
    <Notice tone="danger" title={title} urgent>
      <Typography tag="p">{textOf(failure.code, failure.message)}</Typography>
      <Typography tag="p">{t(`erasure.remedy.${failure.remedy}`)}</Typography>
      {failure.place === undefined ? null : (
        <Typography tag="p" variant="pi">
          {t('erasure.failure.place')} <Mono>{failure.place}</Mono>
        </Typography>
      )}
      {failure.code === undefined ? null : (
        <Typography tag="p" variant="pi">
          {t('erasure.failure.code')} <Mono>{failure.code}</Mono>
        </Typography>
      )}
      {onAgain ? (
        <Button variant="secondary" startIcon={<ArrowClockwise />} onClick={onAgain}>
          {againLabel ?? t('erasure.previewAgain')}
        </Button>
      ) : null}
    </Notice>
  );
}
