import type { FindingCategory } from '../../../shared/contracts/detection-vocabulary';

/**
 * What a field is there to hold, by the category of its tag: an address in the field for addresses is no finding, nor
 * is an illness in a questionnaire on health. Everything else found there is one: a religion in that questionnaire, a
 * second person's number in the field for the plate. Longest category first.
 */
const OWN: readonly (readonly [string, readonly FindingCategory[]])[] = [
  ['user.contact.email', ['email']],
  ['user.contact.phone_number', ['phone']],
  ['user.contact.fax_number', ['phone']],
  ['user.contact.organization', ['siret', 'email', 'phone']],
  ['user.contact', ['email', 'phone']],
  ['user.account', ['email', 'phone']],
  ['user.workplace', ['siret']],
  ['user.financial.bank_account', ['iban', 'bic']],
  ['user.financial.credit_card', ['card']],
  ['user.financial', ['iban', 'bic', 'card']],
  ['user.payment', ['iban', 'bic', 'card']],
  ['user.government_id.national_identification_number', ['nir', 'idcard', 'spi', 'foreignid']],
  ['user.government_id.passport_number', ['passport']],
  ['user.government_id.drivers_license_number', ['licence']],
  ['user.government_id.vehicle_registration', ['plate']],
  ['user.government_id', ['nir', 'passport', 'idcard', 'licence', 'plate', 'spi', 'foreignid']],
  ['user.health_and_medical.insurance_beneficiary_id', ['nir']],
  ['user.health_and_medical.genetic', ['genetic', 'health']],
  ['user.health_and_medical', ['health', 'bloodgroup']],
  ['user.biometric', ['biometric']],
  ['user.authorization.biometric', ['biometric']],
  ['user.criminal_history', ['criminal', 'licencepoints']],
  ['user.demographic.political_opinion', ['political', 'union']],
  ['user.demographic.race_ethnicity', ['ethnic']],
  ['user.demographic.religious_belief', ['religious']],
  ['user.demographic.sexual_orientation', ['sexlife']],
];

const NONE: ReadonlySet<FindingCategory> = new Set();

/** Categories that are no finding in a field with this tag; an attribute of Strapi's type `email` holds addresses. */
export function ownCategories(
  category: string | undefined,
  type: string,
): ReadonlySet<FindingCategory> {
  const within = OWN.find(([key]) => category === key || category?.startsWith(`${key}.`));
  const own = within?.[1] ?? [];
  if (type === 'email') return new Set([...own, 'email']);
  return own.length === 0 ? NONE : new Set(own);
}
