import { useField } from '@strapi/design-system';

/** The full name of the field around, with the places of its components. @example `needs.0.comment` */
export const useFieldName = (): string => useField('gdpr').name ?? '';
