import { relation, tagged, type TinyModel } from '../tagging/tiny-models.fixture';

/** Models by uid. */
export type Models = Readonly<Record<string, TinyModel>>;

export const PERSON = 'api::person.person';
export const NAME = tagged('string', { category: 'user.name' });
export const EMAIL = tagged('email', { category: 'user.contact.email' });

export const person = (attributes: Record<string, object> = {}): TinyModel => ({
  tag: { subject: 'root' },
  attributes: { name: NAME, ...attributes },
});
export const owned = (ownedBy: unknown, attributes: Record<string, object>): TinyModel => ({
  tag: { subject: { ownedBy } },
  attributes,
});
export const to = (uid: string, kind = 'manyToOne', more: object = {}) => relation(kind, uid, more);

/** The last part of a uid. */
export const short = (uid: string): string => uid.slice(uid.lastIndexOf('.') + 1);
