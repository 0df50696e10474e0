import type { Access, Sensitivity } from '../../../shared/contracts/tags';
import { isWithin } from './taxonomy';

/** What a category implies until a tag says otherwise. */
export interface CategoryDefaults {
  readonly sensitivity: Sensitivity;
  readonly identifier: boolean;
  readonly access: Access;
}

/** Art. 9 and 10 first; the first row that holds the category decides. */
const SENSITIVITY: readonly (readonly [Sensitivity, readonly string[]])[] = [
  [
    'special',
    [
      'user.health_and_medical',
      'user.biometric',
      'user.authorization.biometric',
      'user.demographic.political_opinion',
      'user.demographic.race_ethnicity',
      'user.demographic.religious_belief',
      'user.demographic.sexual_orientation',
      'user.criminal_history',
    ],
  ],
  ['confidential', ['user.government_id.vehicle_registration']],
  ['restricted', ['user.government_id', 'user.financial', 'user.payment', 'user.authorization']],
  [
    'ordinary',
    ['user.demographic.gender', 'user.demographic.language', 'user.demographic.age_range'],
  ],
  [
    'confidential',
    [
      'user.demographic',
      'user.location',
      'user.childrens',
      'user.content',
      'user.behavior',
      'user.social',
      'user.sensor',
      'user.user_sensor',
      'user.telemetry',
    ],
  ],
];

/** Values by which one person is told from all others. */
const IDENTIFIERS = [
  'user.contact.email',
  'user.contact.phone_number',
  'user.government_id',
  'user.unique_id',
  'user.account.username',
  'user.financial.bank_account',
  'user.financial.credit_card',
  'user.health_and_medical.insurance_beneficiary_id',
  'user.health_and_medical.record_id',
];

/** Attribute types that can be searched for a value. */
const SEARCHABLE = new Set([
  'string',
  'text',
  'email',
  'uid',
  'integer',
  'biginteger',
  'customField',
]);

/** Sensitivity, identifier and access by category; the attribute's type decides whether it can identify. */
export function defaultsFor(category: string | undefined, type: string): CategoryDefaults {
  if (category === undefined)
    return { sensitivity: 'ordinary', identifier: false, access: 'include' };
  const within = (ancestors: readonly string[]) => ancestors.some((key) => isWithin(category, key));
  const row = SENSITIVITY.find(([, ancestors]) => within(ancestors));
  const secret = isWithin(category, 'user.authorization') || type === 'password';
  return {
    sensitivity: row?.[0] ?? 'ordinary',
    identifier: within(IDENTIFIERS) && SEARCHABLE.has(type),
    access: secret ? 'omit' : 'include',
  };
}
