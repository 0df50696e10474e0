import { Button } from '@strapi/design-system';
import { Download } from '@strapi/icons';

import { saveFile } from '../ui/save-file';
import { useTranslate } from '../ui/use-translate';
import type { Stored } from './dictionary-view';

/** The words that are in force, as a file that another installation can import. */
export function ExportButton({ stored }: { readonly stored: Stored }) {
  const t = useTranslate();
  const { version, changes } = stored;
  return (
    <Button
      size="S"
      variant="secondary"
      startIcon={<Download />}
      onClick={() =>
        saveFile(
          new Blob([`${JSON.stringify(changes, null, 2)}\n`], { type: 'application/json' }),
          `${t('dictionary.export.name')}-${version}.json`,
        )
      }
    >
      {t('dictionary.export')}
    </Button>
  );
}
