import type { PanelComponent } from '@strapi/content-manager/strapi-admin';
import { Flex, Typography } from '@strapi/design-system';
import { useIntl } from 'react-intl';

import type { SubjectState } from '../../../shared/contracts/erasure';
import { useSubjectStateQuery } from '../erasure/erasure-api';
import { TextLink } from '../erasure/text-link';
import { PLUGIN_ID } from '../plugin-id';
import { useMay } from '../ui/permissions';
import { StatusBadge } from '../ui/status-badge';
import { useTranslate } from '../ui/use-translate';
import type { GraphType } from './graph-type';
import { useGraphType } from './use-graph-type';
import { useReadOnlyMark } from './use-read-only';

/** Beside a record: whose data it holds, or that it is anonymous and read-only. */
export const RecordPanel: PanelComponent = ({ model, documentId }) => {
  const t = useTranslate();
  const type = useGraphType(model);
  const asked = type !== null && documentId !== undefined;
  const { currentData: state } = useSubjectStateQuery(
    { uid: model, documentId: documentId ?? '' },
    { skip: !asked },
  );
  const locked = state?.state === 'anonymised';
  // A record that is being created, or of another type, is never locked; one that loads is not known yet.
  useReadOnlyMark(asked && !state ? undefined : locked);

  if (!asked) return null;
  return {
    title: t('erasure.panel.title'),
    content: locked ? (
      <LockedRecord since={state.since} />
    ) : (
      <LiveRecord type={type} state={state} />
    ),
  };
};

function LockedRecord({ since }: { readonly since: string | undefined }) {
  const t = useTranslate();
  const may = useMay();
  const { formatDate } = useIntl();
  return (
    <Flex direction="column" alignItems="flex-start" gap={2}>
      <StatusBadge tone="warning">{t('erasure.panel.anonymised')}</StatusBadge>
      <Typography tag="p">
        {since === undefined
          ? t('erasure.panel.locked')
          : t('erasure.panel.lockedSince', { date: formatDate(since, { dateStyle: 'long' }) })}
      </Typography>
      {may('plugin::gdpr.erasure.read') ? (
        <TextLink to={`/plugins/${PLUGIN_ID}/erasures`}>{t('erasure.panel.register')}</TextLink>
      ) : null}
    </Flex>
  );
}

interface LiveRecordProps {
  readonly type: GraphType;
  readonly state: SubjectState | undefined;
}

function LiveRecord({ type, state }: LiveRecordProps) {
  const t = useTranslate();
  const { formatList } = useIntl();
  const names = state?.subjects.map(({ title, documentId }) => title ?? documentId) ?? [];
  return (
    <Flex direction="column" alignItems="flex-start" gap={2}>
      <Typography tag="p">
        {type.role === 'root'
          ? t('erasure.panel.root')
          : t('erasure.panel.owned', { count: names.length, names: formatList(names) })}
      </Typography>
      <Typography tag="p" textColor="neutral700">
        {t('erasure.panel.fields', { count: type.personalFields })}
      </Typography>
    </Flex>
  );
}
