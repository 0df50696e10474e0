import { Typography } from '@strapi/design-system';
import { useIntl } from 'react-intl';

import type { TypeLine } from '../../../shared/contracts/erasure';
import { DataTable, Td, Tr } from '../ui/data-table';
import { StatusBadge, type Tone } from '../ui/status-badge';
import { useTranslate } from '../ui/use-translate';

const TONES = {
  anonymise: 'primary',
  delete: 'danger',
  keep: 'neutral',
  detach: 'warning',
} as const satisfies Record<TypeLine['action'], Tone>;

const COLUMNS = ['type', 'action', 'documents', 'rows', 'because'];

/** How many records of each type are concerned, and what becomes of them. */
export function TypeTable({ types }: { readonly types: readonly TypeLine[] }) {
  const t = useTranslate();
  const explained = types.some(({ because }) => because !== undefined);
  const shown = COLUMNS.filter((name) => explained || name !== 'because');
  const columns = shown.map((name) => ({ name, label: t(`erasure.type.${name}`) }));
  return (
    <DataTable caption={t('erasure.types.caption')} columns={columns}>
      {types.map((line) => (
        <TypeRow key={`${line.uid}.${line.action}`} line={line} explained={explained} />
      ))}
    </DataTable>
  );
}

interface TypeRowProps {
  readonly line: TypeLine;
  /** whether any line of the table says why */
  readonly explained: boolean;
}

function TypeRow({ line, explained }: TypeRowProps) {
  const t = useTranslate();
  const { formatNumber } = useIntl();
  return (
    <Tr>
      <Td>
        <Typography fontWeight="semiBold">{line.label}</Typography>
      </Td>
      <Td>
        <StatusBadge tone={TONES[line.action]}>
          {t(`erasure.type.action.${line.action}`)}
        </StatusBadge>
      </Td>
      <Td>
        <Typography>{formatNumber(line.documents)}</Typography>
      </Td>
      <Td>
        <Typography>{formatNumber(line.rows)}</Typography>
      </Td>
      {explained ? (
        <Td style={{ whiteSpace: 'normal' }}>
          <Typography textColor="neutral700">{line.because ?? ''}</Typography>
        </Td>
      ) : null}
    </Tr>
  );
}
