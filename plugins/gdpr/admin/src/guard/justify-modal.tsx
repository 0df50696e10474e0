import * as React from 'react';
import { Button, Flex, Modal, Typography } from '@strapi/design-system';

import { failureOf } from '../erasure/failure';
import { StepHeading } from '../erasure/step-heading';
import { ProblemNotice } from '../ui/problem-notice';
import { ReasonField } from '../ui/reason-field';
import { useEscape } from '../ui/use-escape';
import { useTranslate } from '../ui/use-translate';
import { useJustifyMutation } from './guard-api';
import { FoundTexts } from './found-texts';
import type { Question } from './question';
import { byField, type FieldTexts } from './texts-by-field';

/** The shortest reason that the server takes. */
const SHORTEST = 10;

interface JustifyModalProps {
  readonly question: Question;
  readonly onSave: () => void;
  readonly onStay: () => void;
}

/** Before a text is saved that reveals something: which words, what to write instead, and why all the same. */
export function JustifyModal({ question, onSave, onStay }: JustifyModalProps) {
  const t = useTranslate();
  const hint = React.useId();
  const [reason, setReason] = React.useState('');
  const { save, isLoading, error } = useSave(question, onSave);
  const { unjustified, masked } = byField(question);
  const needed = unjustified.length > 0;
  const tooShort = needed && reason.trim().length < SHORTEST;
  return (
    <Modal.Root open onOpenChange={(open) => !open && onStay()}>
      <Modal.Content>
        <Escape onClose={onStay} />
        <Modal.Header>
          <Modal.Title>{t('guard.justify.title')}</Modal.Title>
        </Modal.Header>
        <Modal.Body>
          <Flex direction="column" alignItems="stretch" gap={5}>
            <StepHeading>{t(needed ? 'guard.justify.heading' : 'guard.mask.heading')}</StepHeading>
            <FoundTexts uid={question.uid} title={t('guard.justify.about')} texts={unjustified} />
            <FoundTexts uid={question.uid} title={t('guard.mask.about')} texts={masked} />
            {error ? (
              <ProblemNotice title={t('guard.justify.failed')} failure={failureOf(error)} />
            ) : null}
            {needed ? (
              <ReasonField
                required
                label={t('guard.justify.reason')}
                hint={t('guard.justify.reason.hint')}
                value={reason}
                onChange={setReason}
              />
            ) : null}
          </Flex>
        </Modal.Body>
        <Modal.Footer>
          <Button variant="tertiary" disabled={isLoading} onClick={onStay}>
            {t('guard.justify.back')}
          </Button>
          <Flex gap={3}>
            <Typography id={hint} variant="pi" textColor="neutral700">
              {tooShort ? t('guard.justify.missing') : ''}
            </Typography>
            <Button
              loading={isLoading}
              disabled={tooShort}
              aria-describedby={hint}
              onClick={() => void save(unjustified, reason.trim())}
            >
              {t('guard.justify.save')}
            </Button>
          </Flex>
        </Modal.Footer>
      </Modal.Content>
    </Modal.Root>
  );
}

function Escape({ onClose }: { readonly onClose: () => void }) {
  useEscape(onClose);
  return null;
}

/** Records the justification, where there is one to record, and lets the write go on. */
function useSave({ uid, documentId }: Question, onSave: () => void) {
  const [justify, { isLoading, error }] = useJustifyMutation();
  const save = async (unjustified: readonly FieldTexts[], reason: string) => {
    if (unjustified.length > 0) {
      const answer = await justify({
        uid,
        ...(documentId === undefined ? {} : { documentId }),
        texts: unjustified.map(({ path, value }) => ({ path: [...path], value })),
        reason,
      });
      if ('error' in answer) return;
    }
    onSave();
  };
  return { save, isLoading, error };
}
