import { contactIds, measured, withStrapi } from '../support/booted.mjs';

const { subjects } = JSON.parse(process.argv[2]);

const DELETED = [
  ['api::advice-document.advice-document', ['contact', 'project', 'contract']],
  ['api::appointment.appointment', ['contact', 'project', 'contract']],
  ['api::document.document', ['contacts', 'project', 'contract']],
  ['api::event.event', ['contact', 'project', 'contract']],
  ['api::health-questionnaire.health-questionnaire', ['contact', 'project']],
  ['api::membership-form.membership-form', ['contact', 'project', 'contract']],
  ['api::message.message', ['contact', 'project', 'contract']],
  ['api::note.note', ['contact', 'project', 'contract']],
  ['api::quote.quote', ['contact', 'project']],
  ['api::task.task', ['contact', 'project', 'contract']],
];
const BLANKED = {
  'api::household-member.household-member': [['contacts'], ['firstName', 'lastName', 'birthDate']],
  'api::beneficiary.beneficiary': [['projects'], ['firstName', 'lastName', 'birthDate']],
  'api::insured.insured': [['contracts'], ['firstName', 'lastName', 'birthDate']],
  'api::subscription.subscription': [
    ['contract'],
    ['accountHolder', 'iban', 'bic', 'nir', 'organismCode'],
  ],
  'api::vehicle.vehicle': [
    ['contact', 'contract'],
    ['registration', 'vin', 'colour'],
  ],
  'api::driver-profile.driver-profile': [['contact'], ['licenceNumber', 'licenceDate']],
  'api::form-submission.form-submission': [
    ['contact', 'project'],
    ['payload', 'sourceUrl'],
  ],
};
const CONTACT = [
  'firstName',
  'lastName',
  'fullName',
  'companyName',
  'siret',
  'email',
  'mobilePhone',
  'birthDate',
  'remarks',
];

/** (c) The obvious program: find what belongs to each person and call the Document Service on every document. */
await withStrapi(
  async (strapi) => {
    const ids = await contactIds(strapi, subjects);
    let done = 0;
    const result = await measured(async () => {
      for (const id of ids) {
        await eraseOne(strapi, id);
        done += 1;
      }
    });
    return { subjects: done, ...result };
  },
  { plugin: false },
);

async function eraseOne(strapi, contact) {
  const ids = async (uid, filters) =>
    (await strapi.documents(uid).findMany({ filters, fields: ['id'] })).map(
      ({ documentId }) => documentId,
    );
  const projects = await ids('api::project.project', { contact: { documentId: contact } });
  const contracts = await ids('api::contract.contract', { contact: { documentId: contact } });
  const owned = {
    contact: [contact],
    contacts: [contact],
    project: projects,
    projects,
    contract: contracts,
    contracts,
  };
  const belonging = (relations) => ({
    $or: relations.map((relation) => ({ [relation]: { documentId: { $in: owned[relation] } } })),
  });
  for (const [uid, relations] of DELETED) {
    for (const documentId of await ids(uid, belonging(relations))) {
      await strapi.documents(uid).delete({ documentId, locale: '*' });
    }
  }
  for (const [uid, [relations, fields]] of Object.entries(BLANKED)) {
    for (const documentId of await ids(uid, belonging(relations)))
      await blank(strapi, uid, { documentId, fields });
  }
  for (const documentId of contracts)
    await blank(strapi, 'api::contract.contract', {
      documentId,
      fields: ['policyNumber', 'nir', 'remarks'],
    });
  for (const documentId of projects)
    await blank(strapi, 'api::project.project', { documentId, fields: ['needs'] });
  await blank(strapi, 'api::contact.contact', { documentId: contact, fields: CONTACT });
}

/** What the schema requires cannot be null for the Document Service; a word stands in. */
function blank(strapi, uid, { documentId, fields }) {
  const { attributes } = strapi.getModel(uid);
  const data = fields.map((field) => [field, attributes[field].required ? 'anonyme' : null]);
  return strapi.documents(uid).update({ documentId, data: Object.fromEntries(data) });
}
