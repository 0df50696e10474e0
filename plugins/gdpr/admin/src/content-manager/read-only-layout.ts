import type { EditFieldLayout, EditLayout } from '@strapi/content-manager/strapi-admin';

import { marksReadOnly } from './lock';

interface LayoutPayload {
  readonly layout: EditLayout;
}

/**
 * Disables every input of a read-only record, those inside components and dynamic zones too.
 * Runs as the hook `Admin/CM/pages/EditView/mutate-edit-view-layout`, at every change of the URL: it knows no
 * record, which is why the URL carries the mark. It asks for the URL because i18n's hook, before it, drops
 * the query that Strapi hands out.
 */
export const readOnlyLayout =
  (search: () => string) =>
  <P extends LayoutPayload>(payload: P): P =>
    marksReadOnly(search()) ? { ...payload, layout: disabled(payload.layout) } : payload;

const disabled = (layout: EditLayout): EditLayout => ({
  ...layout,
  layout: layout.layout.map(disableRows),
  components: Object.fromEntries(
    Object.entries(layout.components).map(([uid, component]) => [
      uid,
      { ...component, layout: disableRows(component.layout) },
    ]),
  ),
});

const disableRows = (rows: EditFieldLayout[][]): EditFieldLayout[][] =>
  rows.map((row) => row.map((field) => ({ ...field, disabled: true })));
