import { Box, Flex, Typography } from '@strapi/design-system';
import { BackButton, Page } from '@strapi/strapi/admin';
import { useParams } from 'react-router-dom';

import type { Run } from '../../../shared/contracts/erasure';
import { PLUGIN_ID } from '../plugin-id';
import { Card } from '../ui/card';
import { CopyButton } from '../ui/copy-button';
import { Mono } from '../ui/code-block';
import { Fact, Facts } from '../ui/facts';
import { PluginPage } from '../ui/plugin-page';
import { useTranslate } from '../ui/use-translate';
import { CheckList } from './check-list';
import { useErasureRunQuery } from './erasure-api';
import { FailureNotice } from './failure-notice';
import { failureOf } from './failure';
import { Notice } from './notice';
import { PreviewSection } from './preview-section';
import { ReceiptButtons } from './receipt-buttons';
import { RunProgress } from './run-progress';
import { hasErased, isOver } from './run-state';
import { RunBadge, useAuthor, useMoment } from './run-text';
import { TypeTable } from './type-table';
import { useFailureText } from './use-failure-text';
import { useTypeLabel } from './use-type-label';

const POLL_MS = 1500;

/** One erasure: where it stands, what it did, what was verified, and its proof. */
export default function ErasurePage() {
  const t = useTranslate();
  const { planId = '' } = useParams<{ planId: string }>();
  // Polls while it runs; asked of the cache, so that the answer itself ends the polling.
  const cached = useErasureRunQuery(planId, { refetchOnMountOrArgChange: true });
  const over = cached.data !== undefined && isOver(cached.data.state);
  useErasureRunQuery(planId, { pollingInterval: over ? 0 : POLL_MS });

  return (
    <PluginPage
      title={t('erasure.one.title')}
      subtitle={planId}
      primaryAction={
        cached.data && hasErased(cached.data.state) ? <ReceiptButtons planId={planId} /> : null
      }
    >
      <Flex direction="column" alignItems="stretch" gap={6}>
        <Box>
          <BackButton fallback={`/plugins/${PLUGIN_ID}/erasures`} />
        </Box>
        <Content run={cached.data} error={cached.error} onRetry={() => void cached.refetch()} />
      </Flex>
    </PluginPage>
  );
}

interface ContentProps {
  readonly run: Run | undefined;
  readonly error: unknown;
  readonly onRetry: () => void;
}

function Content({ run, error, onRetry }: ContentProps) {
  const t = useTranslate();
  if (run) return <RunDetail run={run} />;
  if (!error) return <Page.Loading>{t('erasure.page.loading')}</Page.Loading>;
  return (
    <FailureNotice
      failure={failureOf(error)}
      title={t('erasure.one.failed')}
      onAgain={onRetry}
      againLabel={t('ui.error.retry')}
    />
  );
}

function RunDetail({ run }: { readonly run: Run }) {
  const t = useTranslate();
  const textOf = useFailureText();
  return (
    <>
      <Card>
        <RunFacts run={run} />
        {isOver(run.state) ? null : <RunProgress run={run} />}
        {run.failure === undefined ? null : (
          <Notice tone="danger" title={t('erasure.finished.title.failed')}>
            <Typography tag="p">{textOf(run.failure, run.failure)}</Typography>
          </Notice>
        )}
      </Card>
      <PreviewSection heading="h2" title={t('erasure.types.title')}>
        <TypeTable types={run.types} />
      </PreviewSection>
      <Card>
        <PreviewSection heading="h2" title={t('erasure.files.title')}>
          <Typography tag="p">{t('erasure.files.done', { count: run.files.deleted })}</Typography>
          {run.files.pending === 0 ? null : (
            <Typography tag="p">
              {t('erasure.finished.pending', { count: run.files.pending })}
            </Typography>
          )}
        </PreviewSection>
        <PreviewSection
          heading="h2"
          title={t('erasure.checks.title')}
          about={t('erasure.checks.about')}
        >
          <CheckList checks={run.checks} />
        </PreviewSection>
        <Proof proof={run.proof} />
      </Card>
    </>
  );
}

function RunFacts({ run }: { readonly run: Run }) {
  const t = useTranslate();
  const moment = useMoment();
  const author = useAuthor();
  const labelOf = useTypeLabel();
  const facts = [
    ['mode', t(`erasure.mode.${run.mode}`)],
    ['scope', t(`erasure.scope.${run.scope}`)],
    ['confirmed', moment(run.confirmedAt)],
    ['finished', moment(run.finishedAt)],
    ['author', author(run)],
    ['reason', run.reasonCode ? t(`erasure.reason.${run.reasonCode}`) : '–'],
    [
      'subjects',
      run.subjects.map(({ uid, documentId }) => `${labelOf(uid)} ${documentId}`).join(', '),
    ],
  ] as const;
  return (
    <Facts>
      <Fact label={t('erasure.fact.state')}>
        <RunBadge state={run.state} />
      </Fact>
      {facts.map(([name, value]) => (
        <Fact key={name} label={t(`erasure.fact.${name}`)}>
          {value}
        </Fact>
      ))}
    </Facts>
  );
}

function Proof({ proof }: { readonly proof: Run['proof'] }) {
  const t = useTranslate();
  if (!proof) return null;
  return (
    <PreviewSection heading="h2" title={t('erasure.proof.title')} about={t('erasure.proof.about')}>
      <Flex gap={3} wrap="wrap">
        <Mono>{proof.hash ?? proof.entryId}</Mono>
        {proof.hash === undefined ? (
          <Typography textColor="neutral700">{t('erasure.proof.unsealed')}</Typography>
        ) : (
          <CopyButton text={proof.hash} label={t('erasure.proof.copy')} />
        )}
      </Flex>
    </PreviewSection>
  );
}
