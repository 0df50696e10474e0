import * as React from 'react';
import { Box, Flex, Typography } from '@strapi/design-system';
import { EmptyDocuments } from '@strapi/icons/symbols';

import { failureOf } from '../erasure/failure';
import { EmptyState } from '../ui/empty-state';
import { PluginPage } from '../ui/plugin-page';
import { ProblemNotice } from '../ui/problem-notice';
import { useTranslate } from '../ui/use-translate';
import { Waiting } from '../ui/waiting';
import { ArrivalsNotice } from './arrivals-notice';
import { ExceptionModal } from './exception-modal';
import { ForbiddenTable, type Chosen } from './forbidden-table';
import { useForbiddenFieldsQuery, type ForbiddenRegister } from './forbidden-api';
import { PurgeModal } from './purge-modal';
import { RevokeDialog } from './revoke-dialog';
import { withRows } from './with-rows';

/** «Champs interdits»: what may not be held, where it is held all the same, and what was allowed by exception. */
export default function ForbiddenPage() {
  const t = useTranslate();
  return (
    <PluginPage title={t('forbidden.title')} subtitle={t('forbidden.subtitle')}>
      <Loaded />
    </PluginPage>
  );
}

function Loaded() {
  const t = useTranslate();
  const { plain, counted, counting } = useRegister();
  const register = plain.data
    ? { ...plain.data, fields: withRows(plain.data.fields, counted.data?.fields ?? []) }
    : counted.data;
  if (register?.fields.length === 0) return <NothingForbidden />;
  if (register) return <Content {...register} counting={counting} failure={counted.error} />;
  if (!plain.error) return <Waiting label={t('forbidden.loading')} height="40rem" />;
  return (
    <ProblemNotice
      title={t('forbidden.failed')}
      failure={failureOf(plain.error)}
      onAgain={() => {
        void plain.refetch();
        void counted.refetch();
      }}
    />
  );
}

/** Rows are counted on their own: the list stands while a large table is read. */
function useRegister() {
  const plain = useForbiddenFieldsQuery({ count: false }, { refetchOnMountOrArgChange: true });
  const counted = useForbiddenFieldsQuery({ count: true }, { refetchOnMountOrArgChange: true });
  const { isFetching, refetch } = counted;
  // A count under way when something is granted is not asked for again by itself: it says what was before.
  const outdated =
    !isFetching && (plain.startedTimeStamp ?? 0) > (counted.startedTimeStamp ?? Infinity);
  React.useEffect(() => {
    if (outdated) void refetch();
  }, [outdated, refetch]);
  return { plain, counted, counting: isFetching || outdated };
}

interface ContentProps extends ForbiddenRegister {
  readonly counting: boolean;
  readonly failure: unknown;
}

function Content({ fields, arrivals, counting, failure }: ContentProps) {
  const t = useTranslate();
  const [chosen, setChosen] = React.useState<Chosen>();
  const close = () => setChosen(undefined);
  const held = fields.reduce((sum, { rows }) => sum + (rows ?? 0), 0);
  return (
    <Flex direction="column" alignItems="stretch" gap={4}>
      {failure !== undefined && !counting ? (
        <ProblemNotice title={t('forbidden.count.failed')} failure={failureOf(failure)} />
      ) : null}
      <ArrivalsNotice arrivals={arrivals} fields={fields} />
      <Box role="status">
        <Typography tag="p" textColor="neutral700">
          {counting
            ? t('forbidden.counting')
            : t('forbidden.held', { fields: fields.length, rows: held })}
        </Typography>
      </Box>
      <ForbiddenTable fields={fields} counting={counting} onChoose={setChosen} />
      {chosen?.act === 'grant' ? <ExceptionModal field={chosen.field} onClose={close} /> : null}
      {chosen?.act === 'revoke' ? <RevokeDialog field={chosen.field} onClose={close} /> : null}
      {chosen?.act === 'purge' ? <PurgeModal field={chosen.field} onClose={close} /> : null}
    </Flex>
  );
}

function NothingForbidden() {
  const t = useTranslate();
  return (
    <EmptyState
      icon={<EmptyDocuments width="16rem" height="8.8rem" aria-hidden />}
      title={t('forbidden.empty.title')}
      content={t('forbidden.empty.content')}
    />
  );
}
