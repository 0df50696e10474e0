import type { UID } from '@strapi/strapi';

/** How one type or component is shown: its words in French, its columns and its form. */
export interface TypeLayout {
  readonly uid: UID.Schema;
  /** attribute that names a record; components have none */
  readonly main?: string;
  /** `attribute:ASC` or `attribute:DESC` */
  readonly sort?: string;
  readonly list?: readonly string[];
  /** rows of the form: `attribute:width`, widths of a row add up to at most 12 */
  readonly edit: readonly string[];
  /** shown, not typed: an anonymisation fills it */
  readonly derived?: readonly string[];
  readonly labels: Readonly<Record<string, string>>;
  /** words of enumerations, by attribute then by value */
  readonly values?: Readonly<Record<string, Readonly<Record<string, string>>>>;
}

/** Words of the attributes that Strapi adds to every type. */
export const CORE_LABELS: Readonly<Record<string, string>> = {
  id: 'Id',
  documentId: 'Identifiant du document',
  createdAt: 'Créé le',
  updatedAt: 'Modifié le',
  publishedAt: 'Publié le',
  createdBy: 'Créé par',
  updatedBy: 'Modifié par',
};
