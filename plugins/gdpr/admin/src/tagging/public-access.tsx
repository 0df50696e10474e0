import { Box, Typography } from '@strapi/design-system';

import type { Inventory } from '../../../shared/contracts/tagging';
import { Notice } from '../erasure/notice';
import { useTranslate } from '../ui/use-translate';

/** Personal types that anybody on the network may use: nothing on the page is more urgent. */
export function PublicAccessNotice({ inventory }: { readonly inventory: Inventory }) {
  const t = useTranslate();
  const { publicAccess = [], types } = inventory;
  if (publicAccess.length === 0) return null;
  const labelOf = (uid: string) => types.find((type) => type.uid === uid)?.label ?? uid;
  return (
    <Notice tone="danger" title={t('tagging.public.title')} urgent>
      <Box tag="ul" paddingTop={2} paddingBottom={2}>
        {publicAccess.map(({ uid, actions }) => (
          <Typography key={uid} tag="li">
            {`${labelOf(uid)} : ${actions.join(', ')}`}
          </Typography>
        ))}
      </Box>
      <Typography>{t('tagging.public.remedy')}</Typography>
    </Notice>
  );
}
