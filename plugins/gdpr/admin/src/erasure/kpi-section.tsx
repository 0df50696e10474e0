import { Typography } from '@strapi/design-system';
import { useIntl } from 'react-intl';

import type { KpiLine } from '../../../shared/contracts/erasure';
import { DataTable, Td, Tr } from '../ui/data-table';
import { useTranslate } from '../ui/use-translate';
import { inLanguage } from './confirmation';
import { Notice } from './notice';
import { PreviewSection } from './preview-section';

/** The indicators that a deletion moves, before and after; the reason to prefer anonymising. */
export function KpiSection({ kpis }: { readonly kpis: readonly KpiLine[] }) {
  const t = useTranslate();
  const columns = ['name', 'before', 'after'].map((name) => ({
    name,
    label: t(`erasure.kpi.${name}`),
  }));
  return (
    <PreviewSection title={t('erasure.kpi.title')}>
      <Notice tone="warning" title={t('erasure.kpi.warning')} />
      {kpis.length === 0 ? (
        <Typography tag="p">{t('erasure.kpi.unchanged')}</Typography>
      ) : (
        <DataTable caption={t('erasure.kpi.title')} columns={columns}>
          {kpis.map((kpi) => (
            <KpiRow key={kpi.name} kpi={kpi} />
          ))}
        </DataTable>
      )}
    </PreviewSection>
  );
}

function KpiRow({ kpi }: { readonly kpi: KpiLine }) {
  const { locale } = useIntl();
  const format = useKpiFormat(kpi.unit);
  const changes = kpi.before !== kpi.after;
  return (
    <Tr>
      <Td style={{ whiteSpace: 'normal' }}>
        <Typography>{inLanguage(kpi.label, locale)}</Typography>
      </Td>
      <Td>
        <Typography>{format(kpi.before)}</Typography>
      </Td>
      <Td>
        <Typography
          fontWeight={changes ? 'bold' : 'regular'}
          textColor={changes ? 'danger700' : 'neutral800'}
        >
          {format(kpi.after)}
        </Typography>
      </Td>
    </Tr>
  );
}

function useKpiFormat(unit: KpiLine['unit']): (value: number) => string {
  const { formatNumber } = useIntl();
  switch (unit) {
    case 'count':
      return (value) => formatNumber(value);
    case 'euro':
      return (value) => formatNumber(value, { style: 'currency', currency: 'EUR' });
    case 'percent':
      return (value) => formatNumber(value / 100, { style: 'percent', maximumFractionDigits: 2 });
  }
}
