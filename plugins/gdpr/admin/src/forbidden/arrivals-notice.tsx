import { Typography } from '@strapi/design-system';
import { useIntl } from 'react-intl';

import type { ForbiddenArrivals, ForbiddenField } from '../../../shared/contracts/guard';
import { Notice } from '../erasure/notice';
import { useTranslate } from '../ui/use-translate';

interface ArrivalsNoticeProps {
  readonly arrivals: ForbiddenArrivals | undefined;
  readonly fields: readonly ForbiddenField[];
}

/** Says what an import brought in past every door, as long as some of it is there. */
export function ArrivalsNotice({ arrivals, fields }: ArrivalsNoticeProps) {
  const t = useTranslate();
  const { formatDate, formatList } = useIntl();
  const held = (arrivals?.fields ?? []).flatMap(({ uid, attribute }) =>
    fields.filter((one) => one.uid === uid && one.attribute === attribute && one.rows !== 0),
  );
  if (!arrivals || held.length === 0) return null;
  return (
    <Notice tone="danger" title={t('forbidden.arrivals.title')}>
      <Typography tag="p">
        {t('forbidden.arrivals.about', {
          date: formatDate(arrivals.at, { dateStyle: 'long' }),
          list: formatList(held.map(({ typeLabel, attribute }) => `${typeLabel} (${attribute})`)),
        })}
      </Typography>
    </Notice>
  );
}
