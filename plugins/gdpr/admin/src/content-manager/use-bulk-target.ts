import * as React from 'react';
import type { BulkActionComponent } from '@strapi/content-manager/strapi-admin';
import { unstable_useDocument as useDocument, useQueryParams } from '@strapi/strapi/admin';

import type { Target } from '../../../shared/contracts/bulk';
import type { Mode } from '../../../shared/contracts/erasure';
import type { BulkTarget } from '../bulk/bulk-target';
import { listFilterOf, type ListFilter } from '../bulk/list-filter';
import { useSelectAll } from '../bulk/select-all';
import type { GraphType } from './graph-type';

type BulkProps = Parameters<BulkActionComponent>[0];

interface Picked {
  readonly ticked: readonly string[];
  readonly filter: ListFilter;
  readonly all: boolean;
  readonly chooseAll: (all: boolean) => void;
}

/** What is picked in the list: the rows ticked, the filter of its address, and whether all that match are meant. */
export function usePicked({ model, documents }: BulkProps): Picked {
  const [{ query }] = useQueryParams();
  // Through text: Strapi hands out new arrays and objects that say the same.
  const ids = documents.map(({ documentId }) => documentId).join(',');
  const address = JSON.stringify(listFilterOf(query));
  const ticked = React.useMemo(() => ids.split(',').filter((id) => id !== ''), [ids]);
  const filter = React.useMemo(() => listFilterOf(query), [address]); // eslint-disable-line react-hooks/exhaustive-deps
  const [all, chooseAll] = useSelectAll(`${model} ${address} ${ids}`);
  return { ticked, filter, all, chooseAll };
}

/** The same, ready for the modal; its identity lasts as long as what it says. */
export function useBulkTarget(mode: Mode, type: GraphType | null, props: BulkProps): BulkTarget {
  const { ticked, filter, all } = usePicked(props);
  const { schema } = useDocument({ model: props.model, collectionType: '' }, { skip: true });
  const typeLabel = schema?.info.displayName ?? props.model;
  const target = targetOf(mode, type);
  const uid = props.model;
  return React.useMemo(
    () => ({ uid, mode, target, typeLabel, ticked, filter, all }),
    [uid, mode, target, typeLabel, ticked, filter, all],
  );
}

/** *Delete* on a list of people means the people; on any other list the records, and the people stay. */
const targetOf = (mode: Mode, type: GraphType | null): Target =>
  mode === 'delete' && type?.role !== 'root' ? 'documents' : 'subjects';
