import { isReserved } from '../../../server/src/tagging/schema-alarm';
import type { FieldTag } from '../../../shared/contracts/tags';
import { proposalFor } from './proposal';

/** What keeps a category out: Article 9, Article 10, or national law by Article 87. */
export type ReservedLaw = 'art9' | 'art10' | 'art87';

/** A field of the Content-Type Builder: its name, Strapi's type, and what was said of it. */
export interface SaidField {
  readonly attribute: string;
  readonly type: string;
  readonly tag: FieldTag | undefined;
}

/**
 * The law that keeps a field out, by its category or, before it has one, by its name; nothing once the field is
 * forbidden, or a note says why it is lawful.
 */
export function reservedLaw({ attribute, type, tag }: SaidField): ReservedLaw | undefined {
  if (tag?.forbidden || tag?.note) return undefined;
  const category = tag?.category ?? proposalFor(attribute, type)?.category;
  return category !== undefined && isReserved(category) ? lawOf(category) : undefined;
}

function lawOf(category: string): ReservedLaw {
  if (category.startsWith('user.criminal_history')) return 'art10';
  return category.startsWith('user.government_id') ? 'art87' : 'art9';
}
