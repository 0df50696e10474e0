import * as React from 'react';
import { Box, Button, Field, Flex, IconButton, TextInput, Typography } from '@strapi/design-system';
import { Plus, Trash } from '@strapi/icons';

import { PreviewSection } from '../erasure/preview-section';
import { Mono } from '../ui/code-block';
import { useTranslate } from '../ui/use-translate';
import type { DictionaryView } from './dictionary-view';
import { withIgnore, withoutIgnore } from './edit-changes';
import { fold } from './search-rules';
import type { Draft } from './use-draft';
import { usePatternText } from './use-pattern-text';

/** How many built-in phrases are listed before one looks for a word. */
const SHOWN = 30;

interface OwnPhrasesProps {
  readonly view: DictionaryView;
  readonly draft: Draft;
  readonly mayWrite: boolean;
}

/** Phrases that mean nothing: those of this installation, and those that come with the plugin. */
export function OwnPhrases({ view, draft, mayWrite }: OwnPhrasesProps) {
  const t = useTranslate();
  return (
    <Flex direction="column" alignItems="stretch" gap={6} paddingTop={4}>
      <Typography tag="p" textColor="neutral700">
        {t('dictionary.phrases.about')}
      </Typography>
      {mayWrite ? <AddPhrase draft={draft} /> : null}
      <PreviewSection heading="h2" title={t('dictionary.phrases.own')}>
        {draft.changes.ignore.length === 0 ? (
          <Typography tag="p" textColor="neutral700">
            {t('dictionary.phrases.none')}
          </Typography>
        ) : (
          <Phrases draft={draft} mayWrite={mayWrite} />
        )}
      </PreviewSection>
      <BuiltInPhrases view={view} />
    </Flex>
  );
}

function AddPhrase({ draft }: { readonly draft: Draft }) {
  const t = useTranslate();
  const [phrase, setPhrase] = React.useState('');
  const text = phrase.trim();
  const add = (event: React.FormEvent) => {
    event.preventDefault();
    if (text === '') return;
    draft.edit((changes) => withIgnore(changes, text));
    setPhrase('');
  };
  return (
    <form onSubmit={add}>
      <Flex gap={3} alignItems="flex-end">
        <Field.Root name="phrase" width="36rem">
          <Field.Label>{t('dictionary.phrases.new')}</Field.Label>
          <TextInput
            value={phrase}
            maxLength={200}
            placeholder={t('dictionary.phrases.example')}
            onChange={({ target }: React.ChangeEvent<HTMLInputElement>) => setPhrase(target.value)}
          />
        </Field.Root>
        <Button type="submit" size="L" startIcon={<Plus />} disabled={text === ''}>
          {t('dictionary.phrases.add')}
        </Button>
      </Flex>
    </form>
  );
}

function Phrases({ draft, mayWrite }: Pick<OwnPhrasesProps, 'draft' | 'mayWrite'>) {
  const t = useTranslate();
  return (
    <Box tag="ul" background="neutral0" hasRadius shadow="tableShadow" padding={2}>
      {draft.changes.ignore.map((phrase) => (
        <Flex key={phrase} tag="li" justifyContent="space-between" padding={2}>
          <Mono>{phrase}</Mono>
          {mayWrite ? (
            <IconButton
              label={t('dictionary.phrases.remove', { phrase })}
              onClick={() => draft.edit((changes) => withoutIgnore(changes, phrase))}
            >
              <Trash />
            </IconButton>
          ) : null}
        </Flex>
      ))}
    </Box>
  );
}

function BuiltInPhrases({ view }: { readonly view: DictionaryView }) {
  const t = useTranslate();
  const read = usePatternText();
  const [q, setQ] = React.useState('');
  const found = view.builtIn.ignore.filter((phrase) => fold(phrase).includes(fold(q.trim())));
  return (
    <PreviewSection
      heading="h2"
      title={t('dictionary.phrases.builtIn', { count: view.builtIn.ignore.length })}
    >
      <Field.Root name="phrase-q" width="24rem">
        <Field.Label>{t('dictionary.filter.q')}</Field.Label>
        <TextInput
          type="search"
          value={q}
          onChange={({ target }: React.ChangeEvent<HTMLInputElement>) => setQ(target.value)}
        />
      </Field.Root>
      <Box tag="ul" background="neutral0" hasRadius shadow="tableShadow" padding={4}>
        {found.slice(0, SHOWN).map((phrase) => (
          <Typography key={phrase} tag="li" style={{ overflowWrap: 'anywhere' }}>
            {read(phrase)}
          </Typography>
        ))}
        <Typography tag="li" variant="pi" textColor="neutral700">
          {t('dictionary.phrases.shown', {
            shown: Math.min(SHOWN, found.length),
            count: found.length,
          })}
        </Typography>
      </Box>
    </PreviewSection>
  );
}
