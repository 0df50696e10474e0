import * as React from 'react';
import {
  Box,
  Button,
  Field,
  Flex,
  Modal,
  SingleSelect,
  SingleSelectOption,
  TextInput,
  Typography,
} from '@strapi/design-system';
import { useNotification } from '@strapi/strapi/admin';
import { useIntl } from 'react-intl';

import type { ForbiddenField } from '../../../shared/contracts/guard';
import { failureOf } from '../erasure/failure';
import { Notice } from '../erasure/notice';
import { StepHeading } from '../erasure/step-heading';
import { ProblemNotice } from '../ui/problem-notice';
import { ReasonField } from '../ui/reason-field';
import { useTranslate } from '../ui/use-translate';
import {
  exceptionOf,
  GROUNDS,
  missingIn,
  NEW_EXCEPTION,
  type ExceptionDraft,
} from './exception-draft';
import { useGrantExceptionMutation } from './forbidden-api';

interface ExceptionModalProps {
  readonly field: ForbiddenField;
  readonly onClose: () => void;
}

/** Allows one field from now on: on which ground of Art. 9(2), why, by which assessment, until when. */
export function ExceptionModal({ field, onClose }: ExceptionModalProps) {
  const t = useTranslate();
  const { formatList } = useIntl();
  const hint = React.useId();
  const [draft, setDraft] = React.useState(NEW_EXCEPTION);
  const { grant, isLoading, error } = useGrant(field, onClose);
  const [today] = React.useState(() => new Date().toISOString().slice(0, 10));
  const missing = missingIn(draft, today).map((name) => t(`forbidden.missing.${name}`));
  return (
    <Modal.Root open onOpenChange={(open) => !open && onClose()}>
      <Modal.Content>
        <Modal.Header>
          <Modal.Title>{t('forbidden.grant.title')}</Modal.Title>
        </Modal.Header>
        <Modal.Body>
          <Flex direction="column" alignItems="stretch" gap={5}>
            <StepHeading>
              {t('forbidden.grant.heading', { type: field.typeLabel, field: field.attribute })}
            </StepHeading>
            <Notice tone="warning" title={t('forbidden.grant.about.title')}>
              <Typography tag="p">{t('forbidden.grant.about')}</Typography>
            </Notice>
            {error ? (
              <ProblemNotice title={t('forbidden.grant.failed')} failure={failureOf(error)} />
            ) : null}
            <ExceptionFields
              draft={draft}
              today={today}
              onChange={(change) => setDraft({ ...draft, ...change })}
            />
          </Flex>
        </Modal.Body>
        <Modal.Footer>
          <Button variant="tertiary" disabled={isLoading} onClick={onClose}>
            {t('erasure.cancel')}
          </Button>
          <Flex gap={3}>
            <Typography id={hint} variant="pi" textColor="neutral700">
              {missing.length === 0 ? '' : t('erasure.missing', { list: formatList(missing) })}
            </Typography>
            <Button
              loading={isLoading}
              disabled={missing.length > 0}
              aria-describedby={hint}
              onClick={() => void grant(draft)}
            >
              {t('forbidden.grant.confirm')}
            </Button>
          </Flex>
        </Modal.Footer>
      </Modal.Content>
    </Modal.Root>
  );
}

function useGrant(field: ForbiddenField, onGranted: () => void) {
  const t = useTranslate();
  const { toggleNotification } = useNotification();
  const [request, { isLoading, error }] = useGrantExceptionMutation();
  const grant = async (draft: ExceptionDraft) => {
    const asked = exceptionOf(field, draft);
    if (!asked) return;
    const answer = await request(asked);
    if ('error' in answer) return;
    toggleNotification({ type: 'success', message: t('forbidden.granted') });
    onGranted();
  };
  return { grant, isLoading, error };
}

interface ExceptionFieldsProps {
  readonly draft: ExceptionDraft;
  readonly today: string;
  readonly onChange: (change: Partial<ExceptionDraft>) => void;
}

function ExceptionFields({ draft, today, onChange }: ExceptionFieldsProps) {
  const t = useTranslate();
  return (
    <>
      <GroundSelect draft={draft} onChange={onChange} />
      <ReasonField
        required
        maxLength={1000}
        label={t('forbidden.grant.motive')}
        hint={t('forbidden.grant.motive.hint')}
        value={draft.motive}
        onChange={(motive) => onChange({ motive })}
      />
      <Field.Root name="dpiaUrl" width="100%" hint={t('forbidden.grant.dpia.hint')}>
        <Field.Label>{t('forbidden.grant.dpia')}</Field.Label>
        <TextInput
          type="url"
          value={draft.dpiaUrl}
          maxLength={500}
          placeholder="https://"
          onChange={({ target }: React.ChangeEvent<HTMLInputElement>) =>
            onChange({ dpiaUrl: target.value })
          }
        />
        <Field.Hint />
      </Field.Root>
      <Field.Root name="until" width="24rem" hint={t('forbidden.grant.until.hint')}>
        <Field.Label>{t('forbidden.grant.until')}</Field.Label>
        <TextInput
          type="date"
          min={today}
          value={draft.until}
          onChange={({ target }: React.ChangeEvent<HTMLInputElement>) =>
            onChange({ until: target.value })
          }
        />
        <Field.Hint />
      </Field.Root>
    </>
  );
}

function GroundSelect({ draft, onChange }: Omit<ExceptionFieldsProps, 'today'>) {
  const t = useTranslate();
  return (
    <Box>
      <Field.Root name="ground" required width="100%">
        <Field.Label>{t('forbidden.grant.ground')}</Field.Label>
        <SingleSelect
          value={draft.ground}
          placeholder={t('forbidden.grant.ground.choose')}
          onChange={(chosen) => onChange({ ground: GROUNDS.find((one) => one === chosen) ?? '' })}
        >
          {GROUNDS.map((ground) => (
            <SingleSelectOption key={ground} value={ground}>
              {t(`forbidden.ground.${ground}`)}
            </SingleSelectOption>
          ))}
        </SingleSelect>
      </Field.Root>
      {draft.ground === '' ? null : (
        <Box background="neutral100" hasRadius padding={3} marginTop={2}>
          <Typography tag="p" variant="pi" textColor="neutral800">
            {t(`forbidden.law.${draft.ground}`)}
          </Typography>
        </Box>
      )}
    </Box>
  );
}
