import * as React from 'react';
import { Button, Flex, Modal, Typography } from '@strapi/design-system';
import { ArrowClockwise } from '@strapi/icons';
import { useNotification } from '@strapi/strapi/admin';

import { failureOf } from '../erasure/failure';
import { Notice } from '../erasure/notice';
import { ReasonField } from '../ui/reason-field';
import { useTranslate } from '../ui/use-translate';
import { DifferenceList } from './difference-list';
import { useDictionaryQuery, useSaveDictionaryMutation } from './dictionary-api';
import type { Draft } from './use-draft';
import { WordsProblem } from './words-problem';

interface SaveModalProps {
  readonly draft: Draft;
  readonly onClose: () => void;
}

/** What is about to change, and why: kept with the version. */
export function SaveModal({ draft, onClose }: SaveModalProps) {
  const t = useTranslate();
  const [reason, setReason] = React.useState('');
  const { save, saving, error, reset } = useSave(draft, onClose);
  const motive = reason.trim();
  const conflict = error !== undefined && failureOf(error).code === 'E_GDPR_DICTIONARY_CHANGED';
  return (
    <Modal.Root open onOpenChange={(open) => !open && onClose()}>
      <Modal.Content>
        <Modal.Header>
          <Modal.Title>{t('dictionary.save.title')}</Modal.Title>
        </Modal.Header>
        <Modal.Body>
          <Flex direction="column" alignItems="stretch" gap={4}>
            <Typography tag="p">{t('dictionary.save.about')}</Typography>
            <DifferenceList differences={draft.pending} />
            {conflict ? <Conflict draft={draft} onAgain={reset} /> : <Refusal error={error} />}
            <ReasonField
              required
              label={t('dictionary.save.reason')}
              hint={t('dictionary.save.reason.hint')}
              value={reason}
              onChange={setReason}
            />
          </Flex>
        </Modal.Body>
        <Modal.Footer>
          <Button variant="tertiary" disabled={saving} onClick={onClose}>
            {t('erasure.cancel')}
          </Button>
          <Button
            loading={saving}
            disabled={motive === '' || draft.pending.length === 0}
            onClick={() => void save(motive)}
          >
            {t('dictionary.save.confirm')}
          </Button>
        </Modal.Footer>
      </Modal.Content>
    </Modal.Root>
  );
}

function useSave(draft: Draft, onSaved: () => void) {
  const t = useTranslate();
  const { toggleNotification } = useNotification();
  const [request, { isLoading, error, reset }] = useSaveDictionaryMutation();
  const save = async (reason: string) => {
    const { stored, changes, moveTo } = draft;
    const answer = await request({ version: stored.version, changes, reason });
    if (!('data' in answer)) return;
    moveTo({ version: answer.data, changes });
    toggleNotification({
      type: 'success',
      message: t('dictionary.saved', { version: answer.data }),
    });
    onSaved();
  };
  return { save, saving: isLoading, error, reset };
}

function Refusal({ error }: { readonly error: unknown }) {
  const t = useTranslate();
  if (error === undefined) return null;
  return <WordsProblem title={t('dictionary.save.failed')} error={error} />;
}

interface ConflictProps {
  readonly draft: Draft;
  readonly onAgain: () => void;
}

/** Somebody else has saved meanwhile: nothing is lost, the changes are made again on their version. */
function Conflict({ draft, onAgain }: ConflictProps) {
  const t = useTranslate();
  const { refetch, isFetching } = useDictionaryQuery(undefined);
  const again = async () => {
    const { data } = await refetch();
    if (!data) return;
    draft.moveTo(data);
    onAgain();
  };
  return (
    <Notice tone="warning" title={t('dictionary.conflict.title')} urgent>
      <Typography tag="p">{t('dictionary.conflict.about')}</Typography>
      <Button
        variant="secondary"
        startIcon={<ArrowClockwise />}
        loading={isFetching}
        onClick={() => void again()}
      >
        {t('dictionary.conflict.again')}
      </Button>
    </Notice>
  );
}
