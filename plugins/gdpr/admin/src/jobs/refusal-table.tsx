import type * as React from 'react';
import { Typography } from '@strapi/design-system';
import { ExternalLink } from '@strapi/icons';
import { useIntl } from 'react-intl';

import type { Refusal } from '../../../shared/contracts/jobs';
import { inLanguage } from '../erasure/confirmation';
import { useMoment } from '../erasure/run-text';
import { TextLink } from '../erasure/text-link';
import { useFailureText } from '../erasure/use-failure-text';
import { useTypeLabel } from '../erasure/use-type-label';
import { DataTable, Td, Tr } from '../ui/data-table';
import { useTranslate } from '../ui/use-translate';

type Column = 'record' | 'reason' | 'at';

interface RefusalTableProps {
  readonly refusals: readonly Refusal[];
  readonly caption: string;
  readonly columns: readonly Column[];
}

/** Records that were left out or refused: which, and why, with a way to each that is still there. */
export function RefusalTable({ refusals, caption, columns }: RefusalTableProps) {
  const t = useTranslate();
  return (
    <DataTable
      caption={caption}
      columns={columns.map((name) => ({ name, label: t(`jobs.refusal.${name}`) }))}
    >
      {refusals.map((refusal) => (
        <RefusalRow
          key={`${refusal.uid}.${refusal.documentId}`}
          refusal={refusal}
          columns={columns}
        />
      ))}
    </DataTable>
  );
}

interface RefusalRowProps {
  readonly refusal: Refusal;
  readonly columns: readonly Column[];
}

function RefusalRow({ refusal, columns }: RefusalRowProps) {
  const moment = useMoment();
  const reason = useRefusalText();
  const cells: Record<Column, React.ReactNode> = {
    record: <RecordLink refusal={refusal} />,
    reason: <Typography>{reason(refusal)}</Typography>,
    at: <Typography>{moment(refusal.at)}</Typography>,
  };
  return (
    <Tr>
      {columns.map((column) => (
        <Td key={column} style={column === 'reason' ? { whiteSpace: 'normal' } : {}}>
          {cells[column]}
        </Td>
      ))}
    </Tr>
  );
}

function RecordLink({ refusal }: { readonly refusal: Refusal }) {
  const t = useTranslate();
  const labelOf = useTypeLabel();
  const { uid, documentId, title, code } = refusal;
  const name = `${labelOf(uid)} ${title ?? documentId}`;
  if (code === 'gone') return <Typography>{name}</Typography>;
  return (
    <TextLink
      to={`/content-manager/collection-types/${uid}/${documentId}`}
      target="_blank"
      rel="noreferrer"
      aria-label={t('jobs.refusal.open', { name })}
    >
      {name} <ExternalLink width="1rem" height="1rem" aria-hidden />
    </TextLink>
  );
}

/** Why a record was refused; a failure by the words of its code, a blocker with its name. */
function useRefusalText(): (refusal: Refusal) => string {
  const t = useTranslate();
  const textOf = useFailureText();
  const { locale } = useIntl();
  return ({ code, detail, label }) => {
    const reason = label ? inLanguage(label, locale) : t(`jobs.refusal.code.${code}`);
    // A blocker's label says it all; of a failure, the code of the error is worth knowing.
    return detail === undefined || (label && code === 'blocked')
      ? reason
      : t('jobs.refusal.detail', { reason, detail: textOf(detail, detail) });
  };
}
