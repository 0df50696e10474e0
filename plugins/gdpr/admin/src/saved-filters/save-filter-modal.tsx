import * as React from 'react';
import { Button, Checkbox, Field, Flex, Modal, TextInput, Typography } from '@strapi/design-system';
import { useNotification } from '@strapi/strapi/admin';

import { failureOf, type Failure } from '../erasure/failure';
import { FailureNotice } from '../erasure/failure-notice';
import { useEscape } from '../ui/use-escape';
import { useTranslate } from '../ui/use-translate';
import { DateChoice } from './date-choice';
import { useSaveFilterMutation } from './filters-api';
import { ageOf, dateConditions, withAges, type Age, type DateCondition } from './relative-date';

interface SaveFilterModalProps {
  readonly uid: string;
  readonly filters: Readonly<Record<string, unknown>>;
  readonly onClose: () => void;
}

const NAME_LENGTH = 80;

/** A date of the filter, and how it is to be kept. */
export interface KeptDate {
  readonly condition: DateCondition;
  readonly age: Age;
  /** counted back from the day of use; otherwise the date itself */
  readonly relative: boolean;
}

/** Gives the list's present filter a name; its dates may follow the calendar. */
export function SaveFilterModal({ uid, filters, onClose }: SaveFilterModalProps) {
  const t = useTranslate();
  const [name, setName] = React.useState('');
  const [shared, setShared] = React.useState(true);
  const [dates, setDates] = React.useState(() => keptDates(filters));
  const { save, saving, failure } = useSave(onClose);
  useEscape(onClose);
  const submit = () => {
    const relative = dates.filter((date) => date.relative);
    save({ uid, name: name.trim(), shared, filters: withAges(filters, relative) });
  };
  return (
    <Modal.Root open onOpenChange={(open) => !open && onClose()}>
      <Modal.Content>
        <Modal.Header closeLabel={t('erasure.close')}>
          <Modal.Title>{t('filters.save.title')}</Modal.Title>
        </Modal.Header>
        <Modal.Body>
          <Flex direction="column" alignItems="stretch" gap={5}>
            <Typography tag="p" textColor="neutral700">
              {t('filters.save.about')}
            </Typography>
            {failure ? <FailureNotice failure={failure} title={t('filters.save.failed')} /> : null}
            <NameField value={name} onChange={setName} />
            {dates.map((date) => (
              <DateChoice
                key={date.condition.path.join('.')}
                uid={uid}
                date={date}
                onChange={(changed) =>
                  setDates((old) =>
                    old.map((one) => (one.condition === changed.condition ? changed : one)),
                  )
                }
              />
            ))}
            <Checkbox checked={shared} onCheckedChange={(on) => setShared(on === true)}>
              {t('filters.save.shared')}
            </Checkbox>
          </Flex>
        </Modal.Body>
        <Modal.Footer>
          <Button variant="tertiary" onClick={onClose}>
            {t('erasure.cancel')}
          </Button>
          <Button loading={saving} disabled={name.trim() === ''} onClick={submit}>
            {t('filters.save.submit')}
          </Button>
        </Modal.Footer>
      </Modal.Content>
    </Modal.Root>
  );
}

interface NameFieldProps {
  readonly value: string;
  readonly onChange: (name: string) => void;
}

function NameField({ value, onChange }: NameFieldProps) {
  const t = useTranslate();
  return (
    <Field.Root name="name" required width="100%" hint={t('filters.save.name.hint')}>
      <Field.Label>{t('filters.save.name')}</Field.Label>
      <TextInput
        value={value}
        maxLength={NAME_LENGTH}
        placeholder={t('filters.save.name.example')}
        onChange={({ target }: React.ChangeEvent<HTMLInputElement>) => onChange(target.value)}
      />
      <Field.Hint />
    </Field.Root>
  );
}

/** Dates are offered as ages: a filter is kept to be used again, later. */
const keptDates = (filters: unknown): KeptDate[] =>
  dateConditions(filters).map((condition) => ({
    condition,
    age: ageOf(condition.value, new Date()),
    relative: Date.parse(condition.value) <= Date.now(),
  }));

type SaveRequest = Parameters<ReturnType<typeof useSaveFilterMutation>[0]>[0];

interface Save {
  readonly save: (request: SaveRequest) => void;
  readonly saving: boolean;
  readonly failure: Failure | undefined;
}

function useSave(onSaved: () => void): Save {
  const t = useTranslate();
  const { toggleNotification } = useNotification();
  const [request, { isLoading }] = useSaveFilterMutation();
  const [failure, setFailure] = React.useState<Failure>();
  const save = async (filter: SaveRequest) => {
    setFailure(undefined);
    try {
      await request(filter).unwrap();
      toggleNotification({ type: 'success', message: t('filters.saved', { name: filter.name }) });
      onSaved();
    } catch (error) {
      setFailure(failureOf(error));
    }
  };
  return { save: (filter) => void save(filter), saving: isLoading, failure };
}
