import * as React from 'react';
import { Box, Flex, TextButton, Typography } from '@strapi/design-system';

import { Mono } from '../ui/code-block';
import { DataTable, Td, Tr } from '../ui/data-table';
import { useTranslate } from '../ui/use-translate';

/** The signs of a pattern, each with an example. */
const SIGNS = [
  ['choice', 'greffe|transplantation'],
  ['stem', 'dialys*'],
  ['forms', 'syndiqué+'],
  ['optional', 'sous ?une dialyse'],
  ['gap', 'vote ..2 =LR'],
  ['capitals', '=CGT'],
  ['number', 'taux # pour'],
  ['list', '{kin} malade'],
  ['place', '@ ..2 travaux'],
] as const;

/** How to write more than a word, on demand. */
export function PatternHelp() {
  const t = useTranslate();
  const [open, setOpen] = React.useState(false);
  const columns = ['sign', 'meaning'].map((name) => ({
    name,
    label: t(`dictionary.help.${name}`),
  }));
  return (
    <Box>
      <Flex>
        <TextButton aria-expanded={open} onClick={() => setOpen(!open)}>
          {t('dictionary.help.title')}
        </TextButton>
      </Flex>
      {open ? (
        <Box paddingTop={2}>
          <Typography tag="p" variant="pi" textColor="neutral700">
            {t('dictionary.help.about')}
          </Typography>
          <DataTable caption={t('dictionary.help.title')} columns={columns}>
            {SIGNS.map(([name, example]) => (
              <Tr key={name}>
                <Td>
                  <Mono>{example}</Mono>
                </Td>
                <Td style={{ whiteSpace: 'normal' }}>
                  {t(`dictionary.help.sign.${name}`, { list: '{kin}' })}
                </Td>
              </Tr>
            ))}
          </DataTable>
        </Box>
      ) : null}
    </Box>
  );
}
