import { Box } from '@strapi/design-system';

import { useMoment } from '../erasure/run-text';
import { DataTable, Td, Tr } from '../ui/data-table';
import { EmptyState } from '../ui/empty-state';
import { useTranslate } from '../ui/use-translate';
import type { DictionaryView } from './dictionary-view';

const COLUMNS = ['version', 'at', 'author', 'reason'];

/** Who changed the words, when and why. */
export function History({ view }: { readonly view: DictionaryView }) {
  const t = useTranslate();
  const moment = useMoment();
  if (view.history.length === 0) {
    return (
      <Box paddingTop={4}>
        <EmptyState
          title={t('dictionary.history.empty.title')}
          content={t('dictionary.history.empty.content')}
        />
      </Box>
    );
  }
  const columns = COLUMNS.map((name) => ({ name, label: t(`dictionary.history.${name}`) }));
  return (
    <Box paddingTop={4}>
      <DataTable caption={t('dictionary.history.caption')} columns={columns}>
        {view.history.map(({ version, at, authorName, reason }) => (
          <Tr key={version}>
            <Td>{version}</Td>
            <Td>{moment(at)}</Td>
            <Td>{authorName ?? '–'}</Td>
            <Td style={{ whiteSpace: 'normal' }}>{reason}</Td>
          </Tr>
        ))}
      </DataTable>
    </Box>
  );
}
