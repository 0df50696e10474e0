import { Flex } from '@strapi/design-system';
import { useIntl } from 'react-intl';

import { DownloadButton } from '../ui/download-button';
import { useTranslate } from '../ui/use-translate';

/** The receipt of an erasure, to keep on file: a PDF in the admin's language, or JSON for machines. */
export function ReceiptButtons({ planId }: { readonly planId: string }) {
  const t = useTranslate();
  const locale = useIntl().locale.startsWith('fr') ? 'fr' : 'en';
  const receipt = `/gdpr/erasures/${planId}/receipt`;
  return (
    <Flex gap={2} wrap="wrap">
      <DownloadButton
        path={`${receipt}?format=pdf&locale=${locale}`}
        fileName={`${t('erasure.receipt.fileName')}-${planId}.pdf`}
        label={t('erasure.receipt.pdf')}
      />
      <DownloadButton
        path={`${receipt}?format=json&locale=${locale}`}
        fileName={`${t('erasure.receipt.fileName')}-${planId}.json`}
        label={t('erasure.receipt.json')}
      />
    </Flex>
  );
}
