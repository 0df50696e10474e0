import { isDeepStrictEqual } from 'node:util';
import { CORE_LABELS, type TypeLayout } from './layout';

/** What the content-manager stores for one attribute. */
export interface Metadata {
  edit: {
    label?: string;
    description?: string;
    mainField?: string;
    editable?: boolean;
    [key: string]: unknown;
  };
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
  const metadatas: Record<string, Metadata> = {};
  for (const [name, metadata] of Object.entries(current.metadatas)) {
    const label = layout.labels[name] ?? CORE_LABELS[name];
    const isDerived = layout.derived?.includes(name) ?? false;
    const words = { label, isDerived, mainField: mainFieldOf(name) };
    metadatas[name] = label
      ? { edit: typed(metadata.edit, words), list: { ...metadata.list, label } }
      : metadata;
  }
  return {
    settings: { ...current.settings, ...settingsOf(layout) },
    metadatas,
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

/** What the form says of an attribute; those it never shows (`id`) have nothing there. */
function typed(
  edit: Metadata['edit'],
  words: { label: string | undefined; isDerived: boolean; mainField: string | undefined },
): Metadata['edit'] {
  if (Object.keys(edit).length === 0) return edit;
  const { label, isDerived, mainField } = words;
  return {
    ...edit,
    ...(label ? { label } : {}),
    editable: !isDerived,
    ...(isDerived ? { description: 'Rempli à l’anonymisation.' } : {}),
    ...(mainField ? { mainField } : {}),
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
