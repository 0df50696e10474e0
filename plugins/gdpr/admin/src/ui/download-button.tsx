import * as React from 'react';
import { Button } from '@strapi/design-system';
import { Download } from '@strapi/icons';
import { useAPIErrorHandler, useAuth, useFetchClient, useNotification } from '@strapi/strapi/admin';

import { saveFile } from './save-file';
import { words } from './use-resource';
import { useTranslate } from './use-translate';

interface DownloadButtonProps {
  /** admin route, with its query string */
  readonly path: string;
  readonly fileName: string;
  readonly label: string;
  readonly disabled?: boolean;
  readonly size?: 'S' | 'M';
}

/** Downloads what an admin route answers, as the signed-in user: a plain link would carry no token. */
export function DownloadButton({
  path,
  fileName,
  label,
  disabled,
  size = 'S',
}: DownloadButtonProps) {
  const t = useTranslate();
  const fetchBlob = useBlob();
  const { toggleNotification } = useNotification();
  const { formatAPIError } = useAPIErrorHandler();
  const [busy, setBusy] = React.useState(false);

  const onClick = async () => {
    setBusy(true);
    try {
      saveFile(await fetchBlob(path), fileName);
    } catch (error) {
      const message = t('ui.download.failed', { reason: words(error, formatAPIError) });
      toggleNotification({ type: 'danger', message });
    } finally {
      setBusy(false);
    }
  };

  return (
    <Button
      variant="secondary"
      size={size}
      startIcon={<Download />}
      loading={busy}
      disabled={disabled ?? false}
      onClick={() => void onClick()}
    >
      {label}
    </Button>
  );
}

/** Reads a file; Strapi before `responseType` answers no Blob, then the token is sent by hand. */
function useBlob(): (path: string) => Promise<Blob> {
  const { get } = useFetchClient();
  const token = useAuth('gdpr', (auth) => auth.token);
  return async (path) => {
    const { data } = await get(path, { responseType: 'blob' });
    if (data instanceof Blob) return data;
    const response = await fetch(`${window.strapi.backendURL}${path}`, {
      credentials: 'include',
      headers: { Authorization: `Bearer ${token ?? ''}` },
    });
    if (!response.ok) throw new Error(`${response.status} ${response.statusText}`);
    return response.blob();
  };
}
