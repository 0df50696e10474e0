import { Box, Typography } from '@strapi/design-system';

import { Notice } from '../erasure/notice';
import { useTranslate } from '../ui/use-translate';
import { reservedLaw, type SaidField } from './reserved-law';

/** Says, while a field is being made, that the law keeps such data out, and what to do. */
export function ReservedWarning(field: SaidField) {
  const t = useTranslate();
  const law = reservedLaw(field);
  return (
    <div role="status">
      {law === undefined ? null : (
        <Box paddingTop={3}>
          <Notice tone="warning" title={t('form.reserved.title')}>
            <Typography tag="p">{t(`form.reserved.${law}`)}</Typography>
            <Typography tag="p">{t('form.reserved.do')}</Typography>
          </Notice>
        </Box>
      )}
    </div>
  );
}
