import * as React from 'react';
import { Box, Flex, Typography } from '@strapi/design-system';
import { Page } from '@strapi/strapi/admin';
import { useIntl } from 'react-intl';

import { filterFields } from '../../../shared/contracts/inventory-filter';
import type { Inventory } from '../../../shared/contracts/tagging';
import { DownloadButton } from '../ui/download-button';
import { ErrorState } from '../ui/error-state';
import { PluginPage } from '../ui/plugin-page';
import { useResource } from '../ui/use-resource';
import { useTranslate } from '../ui/use-translate';
import { Coverage } from './coverage';
import { ErasureByType } from './erasure-by-type';
import { csvQuery, sortFields, type FieldView } from './field-filter';
import { FieldFilters } from './field-filters';
import { FieldTable } from './field-table';
import { useFieldView } from './field-view';
import { PublicAccessNotice } from './public-access';
import { TypesInError } from './types-in-error';
import { FirstTag } from './first-tag';

/** «Données personnelles»: every field of every type, how it is classified, and what erasing does. */
export function PersonalDataPage() {
  const t = useTranslate();
  const [inventory, reload] = useResource<Inventory>('/gdpr/tags');
  const [view] = useFieldView();
  const { locale } = useIntl();

  if (inventory.status === 'loading') return <Page.Loading />;
  const download = inventory.status === 'ready' && (
    <DownloadButton
      path={`/gdpr/tags.csv${csvQuery(view, locale)}`}
      fileName={`${t('tagging.csv.name')}.csv`}
      label={t('tagging.csv')}
    />
  );
  return (
    <PluginPage
      title={t('tagging.title')}
      subtitle={t('tagging.subtitle')}
      primaryAction={download}
    >
      {inventory.status === 'error' ? (
        <ErrorState message={inventory.message} onRetry={reload} />
      ) : (
        <InventoryView inventory={inventory.value} />
      )}
    </PluginPage>
  );
}

function InventoryView({ inventory }: { readonly inventory: Inventory }) {
  const t = useTranslate();
  const [view, change] = useFieldView();
  const tableTitle = React.useRef<HTMLHeadingElement>(null);
  const found = React.useMemo(() => fieldsOf(inventory, view), [inventory, view]);
  const onStatus = (status: string | undefined) => {
    change({ status });
    tableTitle.current?.focus();
  };

  return (
    <Flex direction="column" alignItems="stretch" gap={6}>
      {inventory.coverage.classified === 0 && <FirstTag inventory={inventory} />}
      <PublicAccessNotice inventory={inventory} />
      <Coverage inventory={inventory} status={view.status} onStatus={onStatus} />
      <TypesInError types={inventory.types} />
      <Box tag="section" aria-labelledby="gdpr-fields">
        <Box paddingBottom={3}>
          <Typography ref={tableTitle} id="gdpr-fields" variant="beta" tag="h2" tabIndex={-1}>
            {t('tagging.fields.title')}
          </Typography>
        </Box>
        <FieldFilters inventory={inventory} view={view} found={found.length} onChange={change} />
        <FieldTable fields={found} view={view} onChange={change} />
      </Box>
      <ErasureByType types={inventory.types} />
    </Flex>
  );
}

const fieldsOf = (inventory: Inventory, view: FieldView) =>
  sortFields(filterFields(inventory.fields, view), view.sort, view.descending);
