import { Box, Typography } from '@strapi/design-system';
import { EmptyDocuments } from '@strapi/icons/symbols';
import { Page, Pagination, useQueryParams } from '@strapi/strapi/admin';

import type { Run } from '../../../shared/contracts/erasure';
import { PLUGIN_ID } from '../plugin-id';
import { DataTable, Td, Tr } from '../ui/data-table';
import { DownloadButton } from '../ui/download-button';
import { EmptyState } from '../ui/empty-state';
import { PluginPage } from '../ui/plugin-page';
import { useTranslate } from '../ui/use-translate';
import { useErasureRunsQuery, type RunPage } from './erasure-api';
import { FailureNotice } from './failure-notice';
import { failureOf } from './failure';
import { isOver } from './run-state';
import { TextLink } from './text-link';
import { treatedDocuments } from './treated-documents';
import { RunBadge, useAuthor, useMoment } from './run-text';

const PAGE_SIZE = 20;
const POLL_MS = 3000;
const COLUMNS = ['date', 'mode', 'state', 'records', 'reason', 'author', 'open'];

/** The register of erasures: what was erased, when, by whom and why; never what it said. */
export default function ErasuresPage() {
  const t = useTranslate();
  return (
    <PluginPage
      title={t('erasure.page.title')}
      subtitle={t('erasure.page.subtitle')}
      primaryAction={
        <DownloadButton
          path="/gdpr/erasures?format=csv"
          fileName={`${t('erasure.page.fileName')}.csv`}
          label={t('erasure.page.csv')}
        />
      }
    >
      <Register />
    </PluginPage>
  );
}

function Register() {
  const t = useTranslate();
  const [{ query }] = useQueryParams<{ page?: string; pageSize?: string }>();
  const page = Number(query.page ?? 1);
  const pageSize = Number(query.pageSize ?? PAGE_SIZE);
  const { data, error, refetch } = useErasureRunsQuery(
    { page, pageSize },
    { refetchOnMountOrArgChange: true, pollingInterval: POLL_MS * 5 },
  );
  if (error) {
    return (
      <FailureNotice
        failure={failureOf(error)}
        title={t('erasure.page.failed')}
        onAgain={() => void refetch()}
        againLabel={t('ui.error.retry')}
      />
    );
  }
  if (!data) return <Page.Loading>{t('erasure.page.loading')}</Page.Loading>;
  if (data.data.length === 0 && page === 1) return <NoErasure />;
  return <Runs page={data} />;
}

function NoErasure() {
  const t = useTranslate();
  return (
    <EmptyState
      icon={<EmptyDocuments width="16rem" height="8.8rem" aria-hidden />}
      title={t('erasure.empty.title')}
      content={t('erasure.empty.content')}
    />
  );
}

function Runs({ page }: { readonly page: RunPage }) {
  const t = useTranslate();
  const { pageCount, total } = page.meta?.pagination ?? { pageCount: 1, total: page.data.length };
  const columns = COLUMNS.map((name) => ({ name, label: t(`erasure.column.${name}`) }));
  return (
    <Box>
      <DataTable caption={t('erasure.page.title')} columns={columns}>
        {page.data.map((run) => (
          <RunRow key={run.planId} run={run} />
        ))}
      </DataTable>
      <Pagination.Root pageCount={pageCount} total={total} defaultPageSize={PAGE_SIZE}>
        <Pagination.PageSize />
        <Pagination.Links />
      </Pagination.Root>
    </Box>
  );
}

function RunRow({ run }: { readonly run: Run }) {
  const t = useTranslate();
  const moment = useMoment();
  const author = useAuthor();
  const date = moment(run.confirmedAt);
  return (
    <Tr>
      <Td>
        <Typography>{date}</Typography>
      </Td>
      <Td>
        <Typography fontWeight="semiBold">{t(`erasure.mode.${run.mode}`)}</Typography>
      </Td>
      <Td>
        <RunBadge state={run.state} />
      </Td>
      <Td>
        <Typography>{t('erasure.records', { count: treatedDocuments(run.types) })}</Typography>
      </Td>
      <Td style={{ whiteSpace: 'normal' }}>
        <Typography>
          {run.reasonCode ? t(`erasure.reason.short.${run.reasonCode}`) : '–'}
        </Typography>
      </Td>
      <Td>
        <Typography>{author(run)}</Typography>
      </Td>
      <Td>
        <TextLink
          to={`/plugins/${PLUGIN_ID}/erasures/${run.planId}`}
          aria-label={t('erasure.column.open.label', { date })}
        >
          {t(isOver(run.state) ? 'erasure.open' : 'erasure.follow')}
        </TextLink>
      </Td>
    </Tr>
  );
}
