import type * as React from 'react';
import type { AnySchema } from 'yup';

interface Extension {
  readonly validator: () => Record<string, AnySchema>;
  readonly form: {
    readonly advanced: (step: { type?: string; step?: string | null } | null) => readonly object[];
  };
}

/** The part of the Content-Type Builder's `apis.forms` that this plugin uses. */
export interface FormsApi {
  readonly components: {
    add(input: { readonly id: string; readonly component: React.ComponentType<never> }): void;
  };
  extendContentType(extension: Extension): void;
  extendFields(types: readonly string[], extension: Extension): void;
}
