import * as React from 'react';
import { Button } from '@strapi/design-system';
import { Upload } from '@strapi/icons';

import { useTranslate } from '../ui/use-translate';
import { ImportModal } from './import-modal';
import type { Draft } from './use-draft';

/** Chooses a file; what it would change is shown before anything is taken over. */
export function ImportButton({ draft }: { readonly draft: Draft }) {
  const t = useTranslate();
  const input = React.useRef<HTMLInputElement>(null);
  const [text, setText] = React.useState<string>();
  const choose = async ({ target }: React.ChangeEvent<HTMLInputElement>) => {
    const file = target.files?.[0];
    // the same file, mended, may be chosen again
    if (file) setText(await file.text());
    target.value = '';
  };
  return (
    <>
      <input
        ref={input}
        type="file"
        accept="application/json,.json"
        hidden
        aria-label={t('dictionary.import')}
        onChange={(event) => void choose(event)}
      />
      <Button
        size="S"
        variant="secondary"
        startIcon={<Upload />}
        onClick={() => input.current?.click()}
      >
        {t('dictionary.import')}
      </Button>
      {text === undefined ? null : (
        <ImportModal text={text} draft={draft} onClose={() => setText(undefined)} />
      )}
    </>
  );
}
