/** An attribute as the Content-Type Builder holds it: a list item with its name inside. */
export interface BuilderAttribute {
  readonly name: string;
  readonly type?: string;
  readonly target?: string;
}

/** The schema being edited; absent while a new type is being named. */
export interface BuilderSchema {
  readonly uid: string;
  readonly attributes?: readonly BuilderAttribute[];
}

/** What the Content-Type Builder gives a custom input, as far as this plugin reads it. */
export interface BuilderInputProps<Tag> {
  readonly name: string;
  readonly value?: Tag | null;
  readonly onChange: (change: {
    target: { name: string; value: Tag | undefined; type?: string };
  }) => void;
  readonly formErrors?: Readonly<Record<string, unknown>>;
  readonly modifiedData?: Readonly<Record<string, unknown>> & {
    readonly name?: string;
    readonly type?: string;
  };
  readonly contentTypeSchema?: BuilderSchema;
  readonly forTarget?: string;
}

/** Whether the form was refused because of the tag: mistakes are shown from then on. */
export const wasRefused = (
  name: string,
  formErrors: Readonly<Record<string, unknown>> = {},
): boolean => Object.keys(formErrors).some((path) => path === name || path.startsWith(`${name}.`));
