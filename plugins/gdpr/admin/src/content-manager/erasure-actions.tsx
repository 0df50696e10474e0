import type { DocumentActionComponent } from '@strapi/content-manager/strapi-admin';
import { EyeStriked, Trash } from '@strapi/icons';

import { useMay } from '../ui/permissions';
import { useTranslate } from '../ui/use-translate';
import { actsOnPerson } from './graph-type';
import { useErasureDialog } from './use-erasure-dialog';
import { useGraphType } from './use-graph-type';
import { useReadOnly } from './use-read-only';

const POSITIONS: ('header' | 'table-row')[] = ['header', 'table-row'];

/** Anonymises the person on screen, or the one the record belongs to. */
export const AnonymiseAction: DocumentActionComponent = (props) => {
  const t = useTranslate();
  const may = useMay();
  const type = useGraphType(props.model);
  const readOnly = useReadOnly();
  const dialog = useErasureDialog('anonymise', props);
  if (!dialog || !type || !actsOnPerson(type) || readOnly) return null;
  if (!may('plugin::gdpr.erasure.anonymise')) return null;
  return {
    label: t('erasure.action.anonymise'),
    icon: <EyeStriked />,
    variant: 'danger',
    position: POSITIONS,
    dialog,
  };
};
AnonymiseAction.position = POSITIONS;

/** Deletes through the plan, the confirmation and the proof; stands where Strapi's own deletion was. */
export const EraseAction: DocumentActionComponent = (props) => {
  const t = useTranslate();
  const may = useMay();
  const type = useGraphType(props.model);
  const dialog = useErasureDialog('delete', props);
  if (!dialog || !type) return null;
  if (!may('plugin::gdpr.erasure.delete')) return null;
  return {
    label: t('erasure.action.delete'),
    icon: <Trash />,
    variant: 'danger',
    position: POSITIONS,
    dialog,
  };
};
EraseAction.position = POSITIONS;
