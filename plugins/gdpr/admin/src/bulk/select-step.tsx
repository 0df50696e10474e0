import * as React from 'react';
import { Button, Field, Flex, Modal, Radio, Typography } from '@strapi/design-system';

import type { Selection } from '../../../shared/contracts/bulk';
import { failureOf } from '../erasure/failure';
import { FailureNotice } from '../erasure/failure-notice';
import { Notice } from '../erasure/notice';
import { StepHeading } from '../erasure/step-heading';
import { useTranslate } from '../ui/use-translate';
import { useBulkCountQuery } from './bulk-api';
import type { BulkTarget } from './bulk-target';
import { isWholeList } from './list-filter';

interface SelectStepProps {
  readonly target: BulkTarget;
  readonly onSelect: (selection: Selection) => void;
  readonly onClose: () => void;
}

type Choice = 'ticked' | 'all';

/** These few, or all that the list's filter lets through: the number is counted on the server, now. */
export function SelectStep({ target, onSelect, onClose }: SelectStepProps) {
  const t = useTranslate();
  const { uid, ticked, filter, mode } = target;
  const [choice, setChoice] = React.useState<Choice>(target.all ? 'all' : 'ticked');
  const count = useBulkCountQuery({ uid, selection: filter }, { refetchOnMountOrArgChange: true });
  const ready = choice === 'ticked' || (count.data !== undefined && !count.isFetching);
  return (
    <>
      <Modal.Body>
        <Flex direction="column" alignItems="stretch" gap={6}>
          <StepHeading>{t(`bulk.select.heading.${mode}`)}</StepHeading>
          <Choices target={target} count={count.data} choice={choice} onChoice={setChoice} />
          {choice === 'all' ? <AllNotice target={target} count={count.data} /> : null}
          {choice === 'all' && count.error ? (
            <FailureNotice
              failure={failureOf(count.error)}
              title={t('bulk.select.failed')}
              onAgain={() => void count.refetch()}
              againLabel={t('ui.error.retry')}
            />
          ) : null}
        </Flex>
      </Modal.Body>
      <Modal.Footer>
        <Button variant="tertiary" onClick={onClose}>
          {t('erasure.cancel')}
        </Button>
        <Button
          disabled={!ready}
          loading={!ready && count.isFetching}
          onClick={() => onSelect(choice === 'all' ? filter : { documentIds: [...ticked] })}
        >
          {t('bulk.select.continue')}
        </Button>
      </Modal.Footer>
    </>
  );
}

interface ChoicesProps {
  readonly target: BulkTarget;
  readonly count: number | undefined;
  readonly choice: Choice;
  readonly onChoice: (choice: Choice) => void;
}

function Choices({ target, count, choice, onChoice }: ChoicesProps) {
  const t = useTranslate();
  const scope = isWholeList(target.filter) ? 'list' : 'filter';
  const all =
    count === undefined ? t(`bulk.select.${scope}.counting`) : t(`bulk.select.${scope}`, { count });
  return (
    <Field.Root name="selection">
      <Field.Label>{t('bulk.select.label')}</Field.Label>
      <Radio.Group
        value={choice}
        onValueChange={(value: string) => onChoice(value === 'all' ? 'all' : 'ticked')}
        aria-label={t('bulk.select.label')}
      >
        <Radio.Item value="ticked">
          {t('bulk.select.ticked', { count: target.ticked.length })}
        </Radio.Item>
        <Radio.Item value="all">{all}</Radio.Item>
      </Radio.Group>
    </Field.Root>
  );
}

function AllNotice({
  target,
  count,
}: {
  readonly target: BulkTarget;
  readonly count: number | undefined;
}) {
  const t = useTranslate();
  const whole = isWholeList(target.filter);
  return (
    <Notice
      tone={whole ? 'danger' : 'info'}
      title={t(whole ? 'bulk.select.whole.title' : 'bulk.select.pages.title', {
        type: target.typeLabel,
      })}
    >
      <Typography tag="p">
        {t(whole ? 'bulk.select.whole.about' : 'bulk.select.pages.about', { count: count ?? 0 })}
      </Typography>
    </Notice>
  );
}
