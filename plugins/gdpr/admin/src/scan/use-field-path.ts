import * as React from 'react';
import {
  unstable_useDocument as useDocument,
  unstable_useDocumentLayout as useDocumentLayout,
} from '@strapi/strapi/admin';

import { useTranslate } from '../ui/use-translate';
import { pathInWords, type FieldLookup } from './field-path';

/** Paths inside a type's records in words, by the labels of its form; for types that the content manager shows. */
export function useFieldPath(uid: string): (path: string) => string {
  const t = useTranslate();
  const lookup = useLookup(uid);
  return React.useCallback(
    (path) => pathInWords([uid, path], lookup, (place) => t('scan.path.place', { place })),
    [uid, lookup, t],
  );
}

function useLookup(uid: string): FieldLookup {
  const { schema, components } = useDocument({ model: uid, collectionType: '' }, { skip: true });
  const { list, edit } = useDocumentLayout(uid);
  const labels: Readonly<Record<string, { readonly label?: string } | undefined>> = list.metadatas;
  const labelOf = React.useCallback((attribute: string) => labels[attribute]?.label, [labels]);
  return React.useCallback(
    (owner, attribute) => {
      const holder = owner === uid ? schema : components[owner];
      const found = holder?.attributes[attribute];
      const label = owner === uid ? labelOf(attribute) : labelIn(edit.components[owner], attribute);
      return found && label ? { label, components: componentsOf(found) } : undefined;
    },
    [uid, schema, components, labelOf, edit.components],
  );
}

interface FormLayout {
  readonly layout: readonly (readonly { readonly name: string; readonly label: string }[])[];
}

const labelIn = (form: FormLayout | undefined, attribute: string): string | undefined =>
  form?.layout.flat().find(({ name }) => name === attribute)?.label;

interface Holder {
  readonly type: string;
  readonly component?: string;
  readonly components?: readonly string[];
}

const componentsOf = ({ component, components }: Holder): readonly string[] =>
  components ?? (component === undefined ? [] : [component]);
