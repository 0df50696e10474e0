import * as yup from 'yup';

import { personalCategories } from '../../../server/src/tagging/taxonomy';

/** Messages are keys of translations: the Content-Type Builder passes them to react-intl. */
const message = (key: string): string => `gdpr.form.error.${key}`;

const CATEGORIES = new Set(personalCategories().map(({ key }) => key));

const optionalText = () => yup.string().nullable();

const erase = yup.lazy((value: unknown) =>
  typeof value === 'object' && value !== null
    ? yup.object().shape({
        strategy: yup.string().required(message('strategy')),
        into: optionalText(),
        bands: yup
          .mixed()
          .when('strategy', { is: 'band', then: (schema) => schema.test(areBands) }),
        to: yup.mixed().when('strategy', { is: 'truncate', then: (schema) => schema.test(isTo) }),
        visible: yup
          .number()
          .nullable()
          .integer(message('visible'))
          .min(0, message('visible'))
          .max(8, message('visible')),
      })
    : yup.mixed(),
);

const areBands = {
  name: 'bands',
  message: message('bands'),
  test: (value: unknown): boolean =>
    Array.isArray(value)
      ? value.length > 0 && value.every((band: { label?: string }) => Boolean(band.label))
      : typeof value === 'string' && value !== '',
};

const isTo = {
  name: 'to',
  message: message('to'),
  test: (value: unknown): boolean =>
    ['month', 'year', 'departement'].includes(String(value)) ||
    (typeof value === 'number' && Number.isInteger(value) && value > 0),
};

/** What the form refuses of a field's tag before it is written; the server parses it whole at boot. */
export const fieldTagForm = yup
  .object()
  .nullable()
  .shape({
    // Named because the category depends on it: yup computes defaults of what it depends on.
    personal: yup.boolean().nullable(),
    category: optionalText()
      .when('personal', { is: true, then: (schema) => schema.required(message('category')) })
      .test('known', message('category.unknown'), (key) => !key || CATEGORIES.has(key)),
    erase,
    note: optionalText().max(500, message('note')),
  });

/** What the form refuses of a type's tag. */
export const typeTagForm = yup
  .object()
  .nullable()
  .shape({
    subject: yup.mixed().test(function owned(subject: unknown) {
      const owners = ownersIn(subject);
      if (owners === undefined) return true;
      if (owners.length === 0) return this.createError({ message: message('owners') });
      return owners.every(isComplete) || this.createError({ message: message('owner') });
    }),
    note: optionalText().max(500, message('note')),
    because: optionalText().max(500, message('note')),
  });

function ownersIn(subject: unknown): unknown[] | undefined {
  if (typeof subject !== 'object' || subject === null || !('ownedBy' in subject)) return undefined;
  const { ownedBy }: { ownedBy: unknown } = subject;
  return Array.isArray(ownedBy) ? Array.from<unknown>(ownedBy) : [ownedBy];
}

function isComplete(owner: unknown): boolean {
  if (typeof owner === 'string') return owner !== '';
  if (typeof owner !== 'object' || owner === null) return false;
  if ('match' in owner) return Object.entries(owner.match ?? {}).some(([own, its]) => own && its);
  return 'type' in owner && 'id' in owner && Boolean(owner.type) && Boolean(owner.id);
}

/** Mistakes of a tag by path inside it (`erase.to`); each is a key of translations. */
export function mistakesOf(schema: yup.AnySchema, tag: unknown): Readonly<Record<string, string>> {
  try {
    schema.validateSync(tag ?? {}, { abortEarly: false });
    return {};
  } catch (error) {
    if (!yup.ValidationError.isError(error)) throw error;
    return Object.fromEntries(error.inner.map(({ path, message: key }) => [path ?? '', key]));
  }
}
