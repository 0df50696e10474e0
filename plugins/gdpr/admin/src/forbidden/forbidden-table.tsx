import { Box, Button, Flex, Typography } from '@strapi/design-system';
import { Cross, Key, Trash } from '@strapi/icons';
import { useIntl } from 'react-intl';
import { styled } from 'styled-components';

import type { ForbiddenField } from '../../../shared/contracts/guard';
import { DataTable, Td, Tr } from '../ui/data-table';
import { useMay } from '../ui/permissions';
import { StatusBadge } from '../ui/status-badge';
import { useTranslate } from '../ui/use-translate';
import { isAddress } from './exception-draft';
import { FieldWords } from './field-words';

/** A field, and what is about to be done with it. */
export interface Chosen {
  readonly act: 'grant' | 'revoke' | 'purge';
  readonly field: ForbiddenField;
}

interface ForbiddenTableProps {
  readonly fields: readonly ForbiddenField[];
  readonly counting: boolean;
  readonly onChoose: (chosen: Chosen) => void;
}

const COLUMNS = ['type', 'field', 'rule', 'rows', 'exception'];

/** Each field with its rule, the rows that hold a value against it, its exception, and what may be done. */
export function ForbiddenTable({ fields, counting, onChoose }: ForbiddenTableProps) {
  const t = useTranslate();
  const may = useMay();
  const acts = may('plugin::gdpr.guard.except') || may('plugin::gdpr.guard.purge');
  const columns = [...COLUMNS, ...(acts ? ['acts'] : [])].map((name) => ({
    name,
    label: t(`forbidden.column.${name}`),
  }));
  return (
    <DataTable caption={t('forbidden.title')} columns={columns}>
      {fields.map((field) => (
        <Tr key={`${field.uid} ${field.attribute}`}>
          <Td>{field.typeLabel}</Td>
          <Td>
            <FieldWords field={field} part="name" />
          </Td>
          <Td style={{ whiteSpace: 'normal' }}>
            <Box minWidth="18rem">
              <FieldWords field={field} part="rule" />
            </Box>
          </Td>
          <Td>
            <Rows rows={field.rows} counting={counting} />
          </Td>
          <Td style={{ whiteSpace: 'normal' }}>
            <Exception field={field} />
          </Td>
          {acts ? (
            <Td>
              <Acts field={field} onChoose={onChoose} />
            </Td>
          ) : null}
        </Tr>
      ))}
    </DataTable>
  );
}

interface RowsProps {
  readonly rows: number | undefined;
  readonly counting: boolean;
}

function Rows({ rows, counting }: RowsProps) {
  const t = useTranslate();
  const { formatNumber } = useIntl();
  if (rows === undefined) {
    return <Typography textColor="neutral600">{counting ? '…' : '–'}</Typography>;
  }
  return rows === 0 ? (
    <Typography>{t('forbidden.rows.none')}</Typography>
  ) : (
    <StatusBadge tone="danger">{formatNumber(rows)}</StatusBadge>
  );
}

function Exception({ field: { exception } }: { readonly field: ForbiddenField }) {
  const t = useTranslate();
  const { formatDate } = useIntl();
  if (!exception) return <Typography textColor="neutral600">–</Typography>;
  const { ground, motive, dpiaUrl, until, grantedByName, grantedAt } = exception;
  return (
    <Flex direction="column" alignItems="flex-start" gap={1} width="24rem">
      {/* a badge does not break: the longest ground would push the buttons out of sight */}
      <Box background="warning100" hasRadius paddingLeft={2} paddingRight={2}>
        <Typography variant="pi" fontWeight="semiBold" textColor="neutral800">
          {t('forbidden.exception.ground', { ground: t(`forbidden.ground.${ground}`) })}
        </Typography>
      </Box>
      <Typography style={{ overflowWrap: 'anywhere' }}>{motive}</Typography>
      <Typography variant="pi" textColor="neutral700">
        {t('forbidden.exception.granted', {
          name: grantedByName ?? '–',
          date: formatDate(grantedAt, { dateStyle: 'medium' }),
        })}
      </Typography>
      <Typography variant="pi" textColor="neutral700">
        {until === undefined
          ? t('forbidden.exception.open')
          : t('forbidden.exception.until', { date: formatDate(until, { dateStyle: 'medium' }) })}
      </Typography>
      {dpiaUrl !== undefined && isAddress(dpiaUrl) ? (
        <OutLink href={dpiaUrl} target="_blank" rel="noreferrer">
          {t('forbidden.exception.dpia')}
        </OutLink>
      ) : null}
    </Flex>
  );
}

const OutLink = styled.a`
  color: ${({ theme }) => theme.colors.primary700};
  font-size: 1.2rem;
`;

function Acts({
  field,
  onChoose,
}: Pick<ForbiddenTableProps, 'onChoose'> & { field: ForbiddenField }) {
  const t = useTranslate();
  const may = useMay();
  const label = (act: string) =>
    t('forbidden.act.label', { act: t(`forbidden.act.${act}`), field: field.attribute });
  return (
    <Flex direction="column" alignItems="flex-start" gap={2} minWidth="26rem">
      {may('plugin::gdpr.guard.except') ? (
        <ExceptButton field={field} label={label} onChoose={onChoose} />
      ) : null}
      {may('plugin::gdpr.guard.purge') && field.rows !== 0 && !field.exception ? (
        <Button
          size="S"
          variant="danger-light"
          startIcon={<Trash />}
          aria-label={label('purge')}
          onClick={() => onChoose({ act: 'purge', field })}
        >
          {t('forbidden.act.purge')}
        </Button>
      ) : null}
    </Flex>
  );
}

interface ExceptButtonProps {
  readonly field: ForbiddenField;
  readonly label: (act: string) => string;
  readonly onChoose: (chosen: Chosen) => void;
}

function ExceptButton({ field, label, onChoose }: ExceptButtonProps) {
  const t = useTranslate();
  const act = field.exception ? 'revoke' : 'grant';
  return (
    <Button
      size="S"
      variant="tertiary"
      startIcon={field.exception ? <Cross /> : <Key />}
      aria-label={label(act)}
      onClick={() => onChoose({ act, field })}
    >
      {t(`forbidden.act.${act}`)}
    </Button>
  );
}
