/** The types of this CRM below a contact: who owns their rows, and what becomes of them. */
const OWNED = [
  ['projects', 'project', { contacts: 'contact' }],
  ['contracts', 'contract', { contacts: 'contact', projects: 'project' }],
  ['household_members', 'household_member', { contacts: 'contacts' }],
  ['beneficiaries', 'beneficiary', { projects: 'projects' }],
  ['insureds', 'insured', { contracts: 'contracts' }],
  ['subscriptions', 'subscription', { contracts: 'contract' }],
  ['vehicles', 'vehicle', { contacts: 'contact', contracts: 'contract' }],
  [
    'driver_profiles',
    'driver_profile',
    { contacts: 'contact', household_members: 'household_member' },
  ],
  ['form_submissions', 'form_submission', { contacts: 'contact', projects: 'project' }],
  [
    'advice_documents',
    'advice_document',
    { contacts: 'contact', projects: 'project', contracts: 'contract' },
  ],
  [
    'appointments',
    'appointment',
    { contacts: 'contact', projects: 'project', contracts: 'contract' },
  ],
  ['documents', 'document', { contacts: 'contacts', projects: 'project', contracts: 'contract' }],
  ['events', 'event', { contacts: 'contact', projects: 'project', contracts: 'contract' }],
  ['health_questionnaires', 'health_questionnaire', { contacts: 'contact', projects: 'project' }],
  [
    'membership_forms',
    'membership_form',
    { contacts: 'contact', projects: 'project', contracts: 'contract' },
  ],
  ['messages', 'message', { contacts: 'contact', projects: 'project', contracts: 'contract' }],
  ['notes', 'note', { contacts: 'contact', projects: 'project', contracts: 'contract' }],
  ['quotes', 'quote', { contacts: 'contact', projects: 'project' }],
  ['tasks', 'task', { contacts: 'contact', projects: 'project', contracts: 'contract' }],
];
const SINGULAR = {
  contacts: 'contact',
  projects: 'project',
  contracts: 'contract',
  household_members: 'household_member',
};
const DELETED = OWNED.slice(9).map(([table]) => table);

const BLANKED = {
  contacts:
    'civility first_name last_name full_name company_name siret email mobile_phone home_phone work_phone marital_status occupation remarks nir blood_group employer_name spouse_employer children_school nationality birth_date income_amount',
  household_members: 'first_name last_name child_in_accompanied_driving birth_date',
  beneficiaries: 'first_name last_name birth_date',
  insureds: 'first_name last_name birth_date',
  projects: 'lead_external_id needs',
  contracts: 'policy_number nir organism_code remarks',
  subscriptions: 'account_holder iban bic mandate_ref nir organism_code',
  vehicles: 'registration vin colour annual_km',
  driver_profiles:
    'licence_number licence_suspension_history licence_points_lost licence_points_band children_accompanied_driving',
  form_submissions: 'payload ip_truncated user_agent_hash source_url',
};

/** Every statement, in order; `seeds` holds the documentIds of the contacts. */
export function statements(isPostgres) {
  return [
    'create temporary table gone_contacts as select id from contacts where document_id in (select document_id from seeds)',
    'create unique index gone_contacts_id on gone_contacts (id)',
    ...OWNED.flatMap((type) => gone(type)),
    ...(isPostgres ? ['analyze'] : []),
    ...OWNED.flatMap((type) => detach(type)),
    ...components(),
    ...Object.entries(BLANKED).map(([table, columns]) =>
      anonymise(isPostgres, table, columns.split(' ')),
    ),
    ...DELETED.map((table) => `delete from ${table} where id in (select id from gone_${table})`),
  ];
}

/** Rows reached from those gone, unless somebody who stays owns them too. */
function gone([table, column, owners]) {
  const links = Object.entries(owners).map(([owner, attribute]) => ({
    link: `${table}_${attribute}_lnk`,
    owner,
    ownerColumn: `${SINGULAR[owner]}_id`,
  }));
  const reached = links.map(
    ({ link, owner, ownerColumn }) =>
      `select ${column}_id as id from ${link} where ${ownerColumn} in (select id from gone_${owner})`,
  );
  const others = links.map(
    ({ link, owner, ownerColumn }) =>
      `not exists (select 1 from ${link} o where o.${column}_id = r.id and o.${ownerColumn} not in (select id from gone_${owner}))`,
  );
  return [
    `create temporary table gone_${table} as select distinct r.id from (${reached.join(' union ')}) r where ${others.join(' and ')}`,
    `create unique index gone_${table}_id on gone_${table} (id)`,
  ];
}

function detach([table, column, owners]) {
  return Object.entries(owners).map(
    ([owner, attribute]) =>
      `delete from ${table}_${attribute}_lnk where ${SINGULAR[owner]}_id in (select id from gone_${owner}) and ${column}_id not in (select id from gone_${table})`,
  );
}

function components() {
  const at = (holder, type) =>
    `select cmp_id from ${holder}_cmps where component_type = '${type}' and entity_id in (select id from gone_${holder})`;
  const nested = (holder, type, below) =>
    `select cmp_id from ${holder} where component_type = '${below}' and entity_id in (${type})`;
  const previous = at('contacts', 'shared.previous-address');
  const health = at('projects', 'needs.health');
  const addresses = [
    at('contacts', 'shared.postal-address'),
    nested('components_shared_previous_addresss_cmps', previous, 'shared.postal-address'),
    nested('components_needs_homes_cmps', at('projects', 'needs.home'), 'shared.postal-address'),
  ];
  return [
    ...addresses.map(
      (ids) =>
        `update components_shared_postal_addresss set street_number = null, street = null, complement = null where id in (${ids})`,
    ),
    `update components_needs_autos set main_driver_name = null, comments = null, annual_km = null where id in (${at('projects', 'needs.auto')})`,
    `update components_needs_homes set valuables = null where id in (${at('projects', 'needs.home')})`,
    `update components_needs_healths set wishes = null where id in (${health})`,
    `update components_needs_covered_persons set first_name = null, birth_date = null where id in (${nested('components_needs_healths_cmps', health, 'needs.covered-person')})`,
    `update components_insurance_guarantees set beneficiary_clause = null where id in (${at('contracts', 'insurance.guarantee')})`,
  ];
}

/** Bands are written before their source is blanked: in SQL every right side sees the old row. */
function anonymise(isPostgres, table, columns) {
  const now = isPostgres ? 'now()' : `cast(strftime('%s', 'now') as integer) * 1000`;
  const years = (n) =>
    isPostgres ? `current_date - interval '${n} years'` : `date('now', '-${n} years')`;
  const set = [
    ...columns.map((column) => `${column} = null`),
    `gdpr_state = 'anonymised'`,
    `gdpr_state_at = ${now}`,
  ];
  if (columns.includes('birth_date')) {
    set.push(
      `age_band = case when birth_date is null then age_band when birth_date > ${years(25)} then 'Jeune' when birth_date > ${years(65)} then 'Adulte' else 'Senior' end`,
    );
  }
  return `update ${table} set ${set.join(', ')} where id in (select id from gone_${table})`;
}
