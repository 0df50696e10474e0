import type { EditFieldLayout, EditLayout } from '@strapi/content-manager/strapi-admin';

import { FieldGuard } from './field-guard';
import { FieldWatch, type FormSample } from './field-watch';
import { watchOf } from './watched';

interface LayoutPayload {
  readonly layout: EditLayout;
}

/**
 * Puts the guard under and beside each field it watches, those inside components and dynamic zones too. Runs as the hook
 * `Admin/CM/pages/EditView/mutate-edit-view-layout`. The page that configures a form reads the same layout, and would
 * store our hint as the field's description: it is left alone.
 */
export const guardLayout =
  (pathname: () => string) =>
  <P extends LayoutPayload>(payload: P): P =>
    /\/configurations\/edit\/?$/.test(pathname())
      ? payload
      : { ...payload, layout: guarded(payload.layout) };

function guarded(layout: EditLayout): EditLayout {
  const own = layout.layout.flat(2);
  const guardRows = (rows: EditFieldLayout[][], siblings = rows.flat()) =>
    rows.map((row) => row.map((field) => guardField(field, siblings, own[0])));
  return {
    ...layout,
    layout: layout.layout.map((rows) => guardRows(rows, own)),
    components: Object.fromEntries(
      Object.entries(layout.components).map(([uid, component]) => [
        uid,
        { ...component, layout: guardRows(component.layout) },
      ]),
    ),
  };
}

function guardField<F extends EditFieldLayout>(
  field: F,
  siblings: readonly EditFieldLayout[],
  sample: FormSample | undefined,
): F {
  const watch = watchOf(field.attribute);
  if (!watch) return field;
  const labels = Object.fromEntries(siblings.map(({ name, label }) => [name, label]));
  return {
    ...field,
    hint: <FieldGuard watch={watch} type={field.type} own={field.hint} labels={labels} />,
    // A field in error shows its error in place of the hint; what is beside the label is always there.
    labelAction: (
      <>
        {field.labelAction}
        <FieldWatch watch={watch} sample={sample} />
      </>
    ),
  };
}
