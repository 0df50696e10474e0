import { isDeepStrictEqual } from 'node:util';
import { CORE_LABELS, type TypeLayout } from './layout';

/** What the content-manager stores for one attribute. */
export interface Metadata {
  edit: { label?: string; mainField?: string; editable?: boolean; [key: string]: unknown };
  list: { label?: string; [key: string]: unknown };
}

/** A field of the form and its width in twelfths. */
export interface PlacedField {
  name: string;
  size: number;
}

/** What the content-manager stores for one type or component. */
export interface Configuration {
  settings: Record<string, unknown>;
  metadatas: Record<string, Metadata>;
  layouts: { list: string[]; edit: PlacedField[][] };
}

/** Attribute that names the records of a relation attribute's target, where the CRM says. */
export type MainFieldOf = (attribute: string) => string | undefined;

/** The stored configuration with the CRM's words, columns and form in it; `current` is left as it is. */
export function withLayout(
  current: Configuration,
  layout: TypeLayout,
  mainFieldOf: MainFieldOf,
): Configuration {
  const metadatas = Object.entries(current.metadatas).map(([name, metadata]) => [
    name,
    labelled(metadata, name, layout, mainFieldOf(name)),
  ]);
  return {
    settings: { ...current.settings, ...settingsOf(layout) },
    metadatas: Object.fromEntries(metadatas),
    layouts: {
      list: layout.list ? [...layout.list] : current.layouts.list,
      edit: layout.edit.map(placedFields),
    },
  };
}

/** Whether nobody has edited the configuration since `applied` was written: Strapi itself only adds to it. */
export function isUntouched(current: Configuration, applied: Configuration): boolean {
  const { settings, metadatas, layouts } = applied;
  return (
    isDeepStrictEqual(current.settings, settings) &&
    isDeepStrictEqual(current.layouts.list, layouts.list) &&
    layouts.edit.every((row, index) => startsWith(current.layouts.edit[index] ?? [], row)) &&
    Object.entries(metadatas).every(
      ([name, metadata]) =>
        current.metadatas[name] === undefined ||
        isDeepStrictEqual(current.metadatas[name], metadata),
    )
  );
}

const startsWith = (row: readonly PlacedField[], start: readonly PlacedField[]) =>
  isDeepStrictEqual(row.slice(0, start.length), start);

function labelled(
  { edit, list }: Metadata,
  name: string,
  layout: TypeLayout,
  mainField: string | undefined,
): Metadata {
  const label = layout.labels[name] ?? CORE_LABELS[name];
  if (!label) return { edit, list };
  const isTyped = Object.keys(edit).length > 0;
  return {
    edit: isTyped
      ? {
          ...edit,
          label,
          editable: !layout.derived?.includes(name),
          ...(mainField ? { mainField } : {}),
        }
      : edit,
    list: { ...list, label },
  };
}

function settingsOf({ main, sort }: TypeLayout): Record<string, unknown> {
  if (!main || !sort) return {};
  const [defaultSortBy, defaultSortOrder] = sort.split(':');
  return { mainField: main, defaultSortBy, defaultSortOrder, pageSize: 20 };
}

function placedFields(row: string): PlacedField[] {
  return row.split(' ').map((cell) => {
    const [name = '', size] = cell.split(':');
    return { name, size: Number(size) };
  });
}
