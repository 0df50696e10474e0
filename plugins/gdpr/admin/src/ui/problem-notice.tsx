import type * as React from 'react';
import { Button, Typography } from '@strapi/design-system';
import { ArrowClockwise } from '@strapi/icons';

import type { Failure } from '../erasure/failure';
import { Notice } from '../erasure/notice';
import { useFailureText } from '../erasure/use-failure-text';
import { Mono } from './code-block';
import { useTranslate } from './use-translate';

interface ProblemNoticeProps {
  /** what was not done */
  readonly title: string;
  readonly failure: Failure;
  /** @default what the code says, else the server's own words */
  readonly message?: string;
  /** asks again, where that would help */
  readonly onAgain?: () => void;
  readonly againLabel?: string;
  /** more than the code says: which places are wrong */
  readonly children?: React.ReactNode;
}

/** A request that was refused or failed: what was not done, why, and what to do now. */
export function ProblemNotice({
  title,
  failure,
  message,
  onAgain,
  againLabel,
  children,
}: ProblemNoticeProps) {
  const t = useTranslate();
  const textOf = useFailureText();
  const remedy = failure.remedy === 'permission' || failure.remedy === 'retry';
  return (
    <Notice tone="danger" title={title} urgent>
      <Typography tag="p">{message ?? textOf(failure.code, failure.message)}</Typography>
      {remedy ? <Typography tag="p">{t(`ui.remedy.${failure.remedy}`)}</Typography> : null}
      {children}
      {failure.code === undefined ? null : (
        <Typography tag="p" variant="pi">
          {t('erasure.failure.code')} <Mono>{failure.code}</Mono>
        </Typography>
      )}
      {onAgain ? (
        <Button variant="secondary" startIcon={<ArrowClockwise />} onClick={onAgain}>
          {againLabel ?? t('ui.error.retry')}
        </Button>
      ) : null}
    </Notice>
  );
}
