import { guess } from './guess';
import type { ResolvedField } from './tag';

/** What a name alone gives away: Art. 9 and 10 of the GDPR, and numbers that national law reserves. */
const RESERVED = [
  'user.health_and_medical',
  'user.biometric',
  'user.criminal_history',
  'user.demographic.religious_belief',
  'user.demographic.political_opinion',
  'user.demographic.race_ethnicity',
  'user.demographic.sexual_orientation',
  'user.government_id.national_identification_number',
] as const;

/** A field that nobody may add in silence. */
export interface SchemaAlarm {
  /** `reserved`: what its name suggests is forbidden but for an exception; `personal`: it looks personal */
  readonly kind: 'reserved' | 'personal';
  readonly category: string;
  /** what in the name or type says so */
  readonly why: string;
}

/** Whether a category is one that the law keeps out unless an exception is named. */
export const isReserved = (category: string): boolean =>
  RESERVED.some((reserved) => category === reserved || category.startsWith(`${reserved}.`));

/** What the name and type of an untagged field suggest; undefined for a field that looks harmless. */
export function schemaAlarm(attribute: string, type: string): SchemaAlarm | undefined {
  const guessed = guess(attribute, type);
  return guessed && { kind: isReserved(guessed.category) ? 'reserved' : 'personal', ...guessed };
}

/** A tagged field of a reserved category on which nothing says why it is lawful: no prohibition, no note. */
export const isReservedWithoutGround = ({
  status,
  category,
  forbidden,
  note,
}: ResolvedField): boolean =>
  status === 'personal' &&
  category !== undefined &&
  isReserved(category) &&
  forbidden === false &&
  note === undefined;

/** A field examined as not personal although its name says the contrary, and no note says why. */
export const isHarmlessInName = ({ status, attribute, type, note }: ResolvedField): boolean =>
  status !== 'notPersonal' || note !== undefined || schemaAlarm(attribute, type) === undefined;
