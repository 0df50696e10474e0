import { Button } from '@strapi/design-system';
import { Duplicate } from '@strapi/icons';
import { useClipboard, useNotification } from '@strapi/strapi/admin';

import { useTranslate } from './use-translate';

interface CopyButtonProps {
  readonly text: string;
  readonly label: string;
  /** longer name for screen readers, where several buttons share the label */
  readonly accessibleLabel?: string;
}

/** Copies a text and says so. */
export function CopyButton({ text, label, accessibleLabel }: CopyButtonProps) {
  const t = useTranslate();
  const { copy } = useClipboard();
  const { toggleNotification } = useNotification();
  const onClick = async () => {
    const copied = await copy(text);
    toggleNotification(
      copied
        ? { type: 'success', message: t('ui.copied') }
        : { type: 'warning', message: t('ui.copy.failed') },
    );
  };
  return (
    <Button
      variant="tertiary"
      size="S"
      startIcon={<Duplicate />}
      onClick={() => void onClick()}
      {...(accessibleLabel === undefined ? {} : { 'aria-label': accessibleLabel })}
    >
      {label}
    </Button>
  );
}
