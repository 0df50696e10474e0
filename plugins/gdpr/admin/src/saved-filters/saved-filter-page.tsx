import { Page } from '@strapi/strapi/admin';
import { Navigate, useParams } from 'react-router-dom';

import { failureOf } from '../erasure/failure';
import { FailureNotice } from '../erasure/failure-notice';
import { PluginPage } from '../ui/plugin-page';
import { useTranslate } from '../ui/use-translate';
import { useSavedFilterQuery } from './filters-api';
import { listAddressOf } from './list-address';

/** A shared address: leads on to the list, with the filter's dates as they are today. */
export default function SavedFilterPage() {
  const t = useTranslate();
  const { filterId = '' } = useParams<{ filterId: string }>();
  const { data, error, refetch } = useSavedFilterQuery(filterId, {
    refetchOnMountOrArgChange: true,
  });
  if (data) return <Navigate to={listAddressOf(data)} replace />;
  if (!error) return <Page.Loading>{t('filters.opening')}</Page.Loading>;
  return (
    <PluginPage title={t('filters.menu')}>
      <FailureNotice
        failure={failureOf(error)}
        title={t('filters.failed')}
        onAgain={() => void refetch()}
        againLabel={t('ui.error.retry')}
      />
    </PluginPage>
  );
}
