import * as React from 'react';
import type { BulkActionComponent } from '@strapi/content-manager/strapi-admin';
import { Check, Cross, EyeStriked, Trash } from '@strapi/icons';
import { useIntl } from 'react-intl';

import { BulkModal } from '../bulk/bulk-modal';
import type { BulkTarget } from '../bulk/bulk-target';
import { useBulkCountQuery } from '../bulk/bulk-api';
import { useMay, useMayAny } from '../ui/permissions';
import { useTranslate } from '../ui/use-translate';
import { actsOnPerson } from './graph-type';
import { useBulkTarget, usePicked } from './use-bulk-target';
import { useGraphType } from './use-graph-type';

const ACTS = ['plugin::gdpr.erasure.anonymise', 'plugin::gdpr.erasure.delete'];

/** «Select the 1 284 that match»: beside the rows ticked, as in a mailbox; the acts after it then mean all. */
export const SelectAllAction: BulkActionComponent = (props) => {
  const t = useTranslate();
  const { formatNumber } = useIntl();
  const mayAct = useMayAny()(ACTS);
  const inGraph = useGraphType(props.model) !== null;
  const { ticked, filter, all, chooseAll } = usePicked(props);
  const { data: count } = useBulkCountQuery(
    { uid: props.model, selection: filter },
    { skip: !mayAct || !inGraph || ticked.length === 0 },
  );
  if (!inGraph || !mayAct || count === undefined || count <= ticked.length) return null;
  return all
    ? {
        label: t('bulk.all.chosen', { count: formatNumber(count), ticked: ticked.length }),
        icon: <Cross />,
        variant: 'default',
        onClick: () => chooseAll(false),
      }
    : {
        label: t('bulk.all.choose', { count: formatNumber(count) }),
        icon: <Check />,
        variant: 'secondary',
        onClick: () => chooseAll(true),
      };
};

/** Anonymises the people ticked, or those whom the records ticked belong to. */
export const AnonymiseManyAction: BulkActionComponent = (props) => {
  const t = useTranslate();
  const may = useMay();
  const type = useGraphType(props.model);
  const target = useBulkTarget('anonymise', type, props);
  const content = useModal(target);
  if (!type || !actsOnPerson(type) || !may('plugin::gdpr.erasure.anonymise')) return null;
  const label = t(
    type.role === 'root' ? 'erasure.action.anonymise' : 'bulk.action.anonymiseOwners',
  );
  return {
    label,
    icon: <EyeStriked />,
    variant: 'danger-light',
    dialog: { type: 'modal', title: label, content },
  };
};

/** Deletes the records ticked through plan, confirmation and proof; stands where Strapi's own deletion was. */
export const DeleteManyAction: BulkActionComponent = (props) => {
  const t = useTranslate();
  const may = useMay();
  const type = useGraphType(props.model);
  const target = useBulkTarget('delete', type, props);
  const content = useModal(target);
  if (!type || !may('plugin::gdpr.erasure.delete')) return null;
  const label = t('erasure.action.delete');
  return {
    label,
    icon: <Trash />,
    variant: 'danger-light',
    dialog: { type: 'modal', title: label, content },
  };
};

/** The modal keeps one identity while its target lasts: with another, React would throw away what was typed. */
function useModal(target: BulkTarget): (props: { onClose: () => void }) => React.ReactNode {
  return React.useCallback(
    ({ onClose }) => <BulkModal target={target} onClose={onClose} />,
    [target],
  );
}
