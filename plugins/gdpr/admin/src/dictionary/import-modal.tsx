import * as React from 'react';
import { Box, Button, Field, Flex, Modal, Radio, Typography } from '@strapi/design-system';

import { Notice } from '../erasure/notice';
import { useTranslate } from '../ui/use-translate';
import { Waiting } from '../ui/waiting';
import { DifferenceList } from './difference-list';
import { useTryDictionaryMutation } from './dictionary-api';
import { differences } from './differences';
import { withAll } from './edit-changes';
import { changesOf, readImport, type ImportedFile } from './read-import';
import type { Draft } from './use-draft';
import { WordsProblem } from './words-problem';

const WAYS = ['add', 'replace'] as const;
type Way = (typeof WAYS)[number];

interface ImportModalProps {
  readonly text: string;
  readonly draft: Draft;
  readonly onClose: () => void;
}

/** Judges a file by the server's own rules, shows what it would change, and takes it over, not yet saved. */
export function ImportModal({ text, draft, onClose }: ImportModalProps) {
  const t = useTranslate();
  const [way, setWay] = React.useState<Way>('add');
  const file = React.useMemo(() => readImport(text), [text]);
  const [judge, { isSuccess, error }] = useTryDictionaryMutation();
  React.useEffect(() => {
    if (file.status === 'read') void judge({ text: '', changes: file.content });
  }, [file, judge]);

  const imported = file.status === 'read' && isSuccess ? changesOf(file.content) : undefined;
  const after = imported && (way === 'add' ? withAll(draft.changes, imported) : imported);
  const changes = after ? differences(draft.changes, after) : [];
  return (
    <Modal.Root open onOpenChange={(open) => !open && onClose()}>
      <Modal.Content>
        <Modal.Header>
          <Modal.Title>{t('dictionary.import.title')}</Modal.Title>
        </Modal.Header>
        <Modal.Body>
          {after ? (
            <Flex direction="column" alignItems="stretch" gap={4}>
              <WayChoice way={way} onChange={setWay} />
              <DifferenceList differences={changes} />
              <Typography tag="p">{t('dictionary.import.next')}</Typography>
            </Flex>
          ) : (
            <Judgement file={file} error={error} />
          )}
        </Modal.Body>
        <Modal.Footer>
          <Button variant="tertiary" onClick={onClose}>
            {t('erasure.cancel')}
          </Button>
          <Button
            disabled={!after || changes.length === 0}
            onClick={() => {
              if (after) draft.edit(() => after);
              onClose();
            }}
          >
            {t('dictionary.import.take')}
          </Button>
        </Modal.Footer>
      </Modal.Content>
    </Modal.Root>
  );
}

interface JudgementProps {
  readonly file: ImportedFile;
  readonly error: unknown;
}

/** What is wrong with the file, or that it is being looked at. */
function Judgement({ file, error }: JudgementProps) {
  const t = useTranslate();
  if (file.status === 'unreadable') {
    return (
      <Notice tone="danger" title={t('dictionary.import.unreadable')} urgent>
        <Typography tag="p">
          {t('dictionary.import.unreadable.about', { detail: file.detail })}
        </Typography>
      </Notice>
    );
  }
  if (error !== undefined) {
    const title = t('dictionary.import.failed');
    return (
      // a long list scrolls inside the modal, by the keyboard too
      <Box tabIndex={0} role="region" aria-label={title}>
        <WordsProblem title={title} error={error} />
      </Box>
    );
  }
  return <Waiting label={t('dictionary.import.checking')} />;
}

interface WayChoiceProps {
  readonly way: Way;
  readonly onChange: (way: Way) => void;
}

function WayChoice({ way, onChange }: WayChoiceProps) {
  const t = useTranslate();
  return (
    <Field.Root name="way">
      <Field.Label>{t('dictionary.import.way')}</Field.Label>
      <Radio.Group
        value={way}
        aria-label={t('dictionary.import.way')}
        onValueChange={(value: string) => onChange(value === 'replace' ? 'replace' : 'add')}
      >
        {WAYS.map((one) => (
          <Radio.Item key={one} value={one}>
            {t(`dictionary.import.way.${one}`)}
          </Radio.Item>
        ))}
      </Radio.Group>
    </Field.Root>
  );
}
