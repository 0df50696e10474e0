import type { EditFieldLayout, EditLayout } from '@strapi/content-manager/strapi-admin';

import { isReadOnly } from './lock';

interface LayoutPayload {
  readonly layout: EditLayout;
  readonly query: object;
}

/**
 * Disables every input of a read-only record, those inside components and dynamic zones too.
 * Runs as the hook `Admin/CM/pages/EditView/mutate-edit-view-layout`: it knows the URL and not the
 * record, which is why the URL carries the mark.
 */
export function readOnlyLayout(payload: LayoutPayload): LayoutPayload {
  if (!isReadOnly(payload.query)) return payload;
  const { layout } = payload;
  return {
    ...payload,
    layout: {
      ...layout,
      layout: layout.layout.map((panel) => disableRows(panel)),
      components: Object.fromEntries(
        Object.entries(layout.components).map(([uid, component]) => [
          uid,
          { ...component, layout: disableRows(component.layout) },
        ]),
      ),
    },
  };
}

const disableRows = (rows: EditFieldLayout[][]): EditFieldLayout[][] =>
  rows.map((row) => row.map((field) => ({ ...field, disabled: true })));
