import type { InventoryField } from '../../../shared/contracts/tagging';

/** Where the Content-Type Builder edits the field's type; plugins' types are not editable there. */
export function builderPath(field: Pick<InventoryField, 'uid' | 'kind'>): string | undefined {
  const base = '/plugins/content-type-builder';
  if (field.kind === 'component') {
    return `${base}/component-categories/${field.uid.split('.')[0] ?? ''}/${field.uid}`;
  }
  return field.uid.startsWith('api::') ? `${base}/content-types/${field.uid}` : undefined;
}
