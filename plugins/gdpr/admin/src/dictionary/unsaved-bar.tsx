import * as React from 'react';
import { Box, Button, Flex, Typography } from '@strapi/design-system';
import { Check, Cross } from '@strapi/icons';

import { useTranslate } from '../ui/use-translate';
import { SaveModal } from './save-modal';
import type { Draft } from './use-draft';

/** How many changes wait to be saved, and the buttons to do so or to drop them. */
export function UnsavedBar({ draft }: { readonly draft: Draft }) {
  const t = useTranslate();
  const [saving, setSaving] = React.useState(false);
  const count = draft.pending.length;
  return (
    <>
      <Box role="status">
        {count === 0 ? null : (
          <Flex
            justifyContent="space-between"
            gap={3}
            wrap="wrap"
            background="warning100"
            borderColor="warning200"
            hasRadius
            padding={3}
            marginBottom={4}
          >
            <Typography fontWeight="semiBold">{t('dictionary.unsaved', { count })}</Typography>
            <Flex gap={2}>
              <Button
                size="S"
                variant="tertiary"
                startIcon={<Cross />}
                onClick={() => draft.discard()}
              >
                {t('dictionary.discard')}
              </Button>
              <Button size="S" startIcon={<Check />} onClick={() => setSaving(true)}>
                {t('dictionary.save')}
              </Button>
            </Flex>
          </Flex>
        )}
      </Box>
      {saving ? <SaveModal draft={draft} onClose={() => setSaving(false)} /> : null}
    </>
  );
}
