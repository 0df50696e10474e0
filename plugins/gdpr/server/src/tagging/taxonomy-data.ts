/** One category of the taxonomy; a deprecated key says what took its place. */
export interface Category {
  readonly key: string;
  readonly description: string;
  readonly replacedBy?: string;
}

/**
 * Data categories of the Fides language (fideslang) by Ethyca, CC-BY-4.0; see NOTICE.
 * Keys and descriptions only, in the order of the source.
 */
export const CATEGORIES = [
  { key: 'system', description: 'Data unique to, and under control of the system.' },
  { key: 'system.authentication', description: 'Data used to manage access to the system.' },
  { key: 'system.operations', description: 'Data used for system operations.' },
  {
    key: 'user',
    description:
      'Data related to the user of the system, either provided directly or derived based on their usage.',
  },
  { key: 'user.account', description: 'Account creation or registration information.' },
  { key: 'user.authorization', description: 'Scope of permissions and access to a system.' },
  { key: 'user.behavior', description: 'Behavioral data about the subject.' },
  { key: 'user.biometric', description: 'Encoded characteristics provided by a user.' },
  { key: 'user.childrens', description: 'Data relating to children.' },
  { key: 'user.contact', description: 'Contact data collected about a user.' },
  { key: 'user.content', description: 'Content related to, or created by the subject.' },
  { key: 'user.demographic', description: 'Demographic data about a user.' },
  { key: 'user.location', description: 'Records of the location of a user.' },
  {
    key: 'user.device',
    description: "Data related to a user's device, configuration and setting.",
  },
  { key: 'user.payment', description: 'Payment data related to user.' },
  { key: 'user.social', description: 'Social activity and interaction data.' },
  {
    key: 'user.unique_id',
    description: 'Unique identifier for a user assigned through system use.',
  },
  {
    key: 'user.telemetry',
    description: 'User identifiable measurement data from system sensors and monitoring.',
  },
  {
    key: 'user.user_sensor',
    description: "Measurement data about a user's environment through system use.",
  },
  { key: 'user.workplace', description: 'Organization of employment.' },
  { key: 'user.sensor', description: 'Measurement data from sensors and monitoring systems.' },
  { key: 'user.financial', description: 'Payment data and financial history.' },
  { key: 'user.government_id', description: 'State provided identification data.' },
  {
    key: 'user.health_and_medical',
    description: "Health records or individual's personal medical information.",
  },
  { key: 'user.name', description: "User's real name." },
  {
    key: 'user.criminal_history',
    description: 'Criminal records or information about the data subject.',
  },
  {
    key: 'user.privacy_preferences',
    description: 'Privacy preferences or settings set by the subject.',
  },
  { key: 'user.job_title', description: 'Professional data.' },
  { key: 'user.account.settings', description: 'Account preferences and settings.' },
  { key: 'user.account.username', description: 'Username associated with account.' },
  { key: 'user.authorization.credentials', description: 'Authentication credentials to a system.' },
  { key: 'user.authorization.biometric', description: 'Credentials for system authentication.' },
  { key: 'user.authorization.password', description: 'Password for system authentication.' },
  { key: 'user.behavior.browsing_history', description: 'Content browsing history of a user.' },
  {
    key: 'user.behavior.media_consumption',
    description: 'Content consumption history of the subject.',
  },
  { key: 'user.behavior.purchase_history', description: 'Purchase history of the subject.' },
  { key: 'user.behavior.search_history', description: 'Search history of the subject.' },
  { key: 'user.biometric.fingerprint', description: 'Fingerprint encoded data about a subject.' },
  { key: 'user.biometric.retinal', description: 'Retinal data about a subject.' },
  { key: 'user.biometric.voice', description: 'Voice encoded data about a subject.' },
  { key: 'user.biometric.health', description: 'Encoded characteristic collected about a user.' },
  { key: 'user.contact.address', description: 'Contact address data collected about a user.' },
  { key: 'user.contact.email', description: "User's contact email address." },
  { key: 'user.contact.phone_number', description: "User's phone number." },
  {
    key: 'user.contact.url',
    description: "Subject's websites or links to social and personal profiles.",
  },
  { key: 'user.contact.fax_number', description: "Data Subject's fax number." },
  { key: 'user.contact.organization', description: "Data Subject's Organization." },
  { key: 'user.contact.address.city', description: "User's city level address data." },
  { key: 'user.contact.address.country', description: "User's country level address data." },
  { key: 'user.contact.address.postal_code', description: "User's postal code." },
  { key: 'user.contact.address.state', description: "User's state level address data." },
  { key: 'user.contact.address.street', description: "User's street level address data." },
  {
    key: 'user.content.private',
    description: 'Private content related to, or created by the subject, not publicly available.',
  },
  {
    key: 'user.content.public',
    description: 'Publicly shared Content related to, or created by the subject.',
  },
  {
    key: 'user.content.self_image',
    description: 'Photograph or image in which subject is whole or partially recognized.',
  },
  {
    key: 'user.demographic.age_range',
    description: 'Non specific age or age-range of data subject.',
  },
  { key: 'user.demographic.date_of_birth', description: 'Date of birth of data subject.' },
  { key: 'user.demographic.gender', description: 'Gender of data subject.' },
  { key: 'user.demographic.language', description: 'Spoken or written language of subject.' },
  { key: 'user.demographic.marital_status', description: 'Marital status of data subject.' },
  {
    key: 'user.demographic.political_opinion',
    description: 'Political opinion or belief of data subject.',
  },
  {
    key: 'user.demographic.profile',
    description: 'Profile or preference information about the data subject.',
  },
  { key: 'user.demographic.race_ethnicity', description: 'Race or ethnicity of data subject.' },
  {
    key: 'user.demographic.religious_belief',
    description: 'Religion or religious beliefs of the data subject.',
  },
  {
    key: 'user.demographic.sexual_orientation',
    description: 'Sexual orientation of data subject.',
  },
  { key: 'user.device.cookie', description: 'Data related to a subject, stored within a cookie.' },
  { key: 'user.device.cookie_id', description: 'Cookie unique identification number.' },
  { key: 'user.device.device_id', description: 'Device unique identification number.' },
  { key: 'user.device.ip_address', description: 'Unique identifier related to device connection.' },
  {
    key: 'user.financial.bank_account',
    description: 'Bank account information belonging to the subject.',
  },
  {
    key: 'user.financial.credit_card',
    description: 'Credit card information belonging to the subject.',
  },
  {
    key: 'user.government_id.birth_certificate',
    description: 'State issued certificate of birth.',
  },
  {
    key: 'user.government_id.drivers_license_number',
    description: 'State issued driving identification number.',
  },
  {
    key: 'user.government_id.immigration',
    description: 'State issued immigration or residency data.',
  },
  {
    key: 'user.government_id.national_identification_number',
    description: 'State issued personal identification number.',
  },
  { key: 'user.government_id.passport_number', description: 'State issued passport data.' },
  {
    key: 'user.government_id.vehicle_registration',
    description: 'State issued license plate or vehicle registration data.',
  },
  {
    key: 'user.health_and_medical.genetic',
    description: 'Data about the genetic makeup provided by the subject.',
  },
  {
    key: 'user.health_and_medical.insurance_beneficiary_id',
    description: 'Health insurance beneficiary number of the subject.',
  },
  {
    key: 'user.health_and_medical.record_id',
    description: 'Medical record identifiers belonging to a subject.',
  },
  {
    key: 'user.location.imprecise',
    description: 'Imprecise location derived from sensors (more than 500M).',
  },
  {
    key: 'user.location.precise',
    description: 'Precise location derived from sensors (less than 500M).',
  },
  { key: 'user.name.first', description: "Subject's first name." },
  { key: 'user.name.last', description: "Subject's last, or family, name." },
  {
    key: 'user.unique_id.pseudonymous',
    description:
      'A pseudonymous, or probabilistic identifier generated from other subject or device data belonging to the subject.',
  },
] as const satisfies readonly Category[];
