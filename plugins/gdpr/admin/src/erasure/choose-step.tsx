import * as React from 'react';
import { Button, Field, Flex, Modal, Radio, Typography } from '@strapi/design-system';

import type {
  DocumentRef,
  Mode,
  PreviewRequest,
  SubjectState,
} from '../../../shared/contracts/erasure';
import { useTranslate } from '../ui/use-translate';
import { Notice } from './notice';
import { StepHeading } from './step-heading';

interface ChooseStepProps {
  readonly state: SubjectState;
  readonly mode: Mode;
  readonly typeLabel: string;
  readonly onChoose: (seed: PreviewRequest) => void;
  readonly onClose: () => void;
}

/** On a record that belongs to somebody: on whom the act is to fall, or on this record alone. */
export function ChooseStep({ state, mode, typeLabel, onChoose, onClose }: ChooseStepProps) {
  const t = useTranslate();
  const choices = choicesOf(state, mode);
  const [index, setIndex] = React.useState('0');
  const chosen = choices[Number(index)];
  return (
    <>
      <Modal.Body>
        <Flex direction="column" alignItems="stretch" gap={6}>
          <StepHeading>{t(`erasure.choose.heading.${mode}`)}</StepHeading>
          <Notice
            tone="info"
            title={t('erasure.choose.owners', {
              type: typeLabel,
              names: state.subjects.map(nameOf).join(', '),
              count: state.subjects.length,
            })}
          >
            <Typography tag="p">{t(`erasure.choose.about.${mode}`)}</Typography>
          </Notice>
          {choices.length === 0 ? null : (
            <Choices
              choices={choices}
              index={index}
              onIndex={setIndex}
              mode={mode}
              typeLabel={typeLabel}
            />
          )}
        </Flex>
      </Modal.Body>
      <Modal.Footer>
        <Button variant="tertiary" onClick={onClose}>
          {t('erasure.cancel')}
        </Button>
        <Button disabled={!chosen} onClick={() => chosen && onChoose(chosen.seed)}>
          {t('erasure.choose.continue')}
        </Button>
      </Modal.Footer>
    </>
  );
}

interface Choice {
  readonly seed: PreviewRequest;
  /** absent for this record alone */
  readonly subject?: DocumentRef;
}

interface ChoicesProps {
  readonly choices: readonly Choice[];
  readonly index: string;
  readonly onIndex: (index: string) => void;
  readonly mode: Mode;
  readonly typeLabel: string;
}

function Choices({ choices, index, onIndex, mode, typeLabel }: ChoicesProps) {
  const t = useTranslate();
  return (
    <Field.Root name="seed">
      <Field.Label>{t('erasure.choose.label')}</Field.Label>
      <Radio.Group value={index} onValueChange={onIndex} aria-label={t('erasure.choose.label')}>
        {choices.map(({ subject }, position) => (
          <Radio.Item key={subject?.documentId ?? 'document'} value={String(position)}>
            {subject
              ? t(`erasure.choose.subject.${mode}`, { name: nameOf(subject) })
              : t('erasure.choose.document', { type: typeLabel })}
          </Radio.Item>
        ))}
      </Radio.Group>
    </Field.Root>
  );
}

function choicesOf({ uid, documentId, subjects }: SubjectState, mode: Mode): Choice[] {
  const persons = subjects.map(
    (subject): Choice => ({
      subject,
      seed: { uid: subject.uid, documentId: subject.documentId, mode, scope: 'subject' },
    }),
  );
  return mode === 'delete'
    ? [...persons, { seed: { uid, documentId, mode, scope: 'document' } }]
    : persons;
}

const nameOf = ({ title, documentId }: DocumentRef): string => title ?? documentId;
