import * as React from 'react';
import { Modal } from '@strapi/design-system';

import type { ForbiddenField } from '../../../shared/contracts/guard';
import { failureOf } from '../erasure/failure';
import { ProblemNotice } from '../ui/problem-notice';
import { useTranslate } from '../ui/use-translate';
import { Waiting } from '../ui/waiting';
import { usePreviewPurgeMutation, usePurgeMutation } from './forbidden-api';
import { PurgeConfirm } from './purge-confirm';
import { PurgeDone } from './purge-done';

interface PurgeModalProps {
  readonly field: ForbiddenField;
  readonly onClose: () => void;
}

/** Empties a field everywhere: what is in it is counted, the word and its number typed, the proof shown. */
export function PurgeModal({ field, onClose }: PurgeModalProps) {
  const t = useTranslate();
  const { uid, attribute, typeLabel } = field;
  const [preview, previewed] = usePreviewPurgeMutation();
  const [purge, purged] = usePurgeMutation();
  const planned = previewed.data;
  const look = React.useCallback(() => void preview({ uid, attribute }), [preview, uid, attribute]);
  React.useEffect(look, [look]);
  return (
    <Modal.Root open onOpenChange={(open) => !open && onClose()}>
      <Modal.Content>
        <Modal.Header>
          <Modal.Title>
            {t('forbidden.purge.title', { type: typeLabel, field: attribute })}
          </Modal.Title>
        </Modal.Header>
        {purged.data ? (
          <PurgeDone result={purged.data} onClose={onClose} />
        ) : planned ? (
          <PurgeConfirm
            key={planned.token}
            preview={planned}
            sending={purged.isLoading}
            error={purged.error}
            onAgain={() => {
              purged.reset();
              look();
            }}
            onConfirm={(word, reason) =>
              void purge({
                token: planned.token,
                word,
                ...(reason === '' ? {} : { reason }),
              })
            }
            onClose={onClose}
          />
        ) : (
          <Modal.Body>
            {previewed.error ? (
              <ProblemNotice
                title={t('forbidden.purge.preview.failed')}
                failure={failureOf(previewed.error)}
                onAgain={look}
              />
            ) : (
              <Waiting label={t('forbidden.purge.counting')} height="20rem" />
            )}
          </Modal.Body>
        )}
      </Modal.Content>
    </Modal.Root>
  );
}
