import { GUESS_RULES } from './guess-rules';
import { guess, wordsOf } from './guess';
import { isAboutPerson, taxonomy } from './taxonomy';

test.each([
  ['email', 'string', 'user.contact.email'],
  ['adresse_mail', 'string', 'user.contact.email'],
  ['contactField', 'email', 'user.contact.email'],
  ['mobilePhone', 'string', 'user.contact.phone_number'],
  ['tel', 'string', 'user.contact.phone_number'],
  ['prenom', 'string', 'user.name.first'],
  ['prénom', 'string', 'user.name.first'],
  ['first_name', 'string', 'user.name.first'],
  ['LastName', 'string', 'user.name.last'],
  ['nomDeFamille', 'string', 'user.name.last'],
  ['dateNaissance', 'date', 'user.demographic.date_of_birth'],
  ['date_de_naissance', 'date', 'user.demographic.date_of_birth'],
  ['dob', 'date', 'user.demographic.date_of_birth'],
  ['IBAN', 'string', 'user.financial.bank_account'],
  ['numSecu', 'string', 'user.government_id.national_identification_number'],
  ['NIR', 'string', 'user.government_id.national_identification_number'],
  ['plaqueImmatriculation', 'string', 'user.government_id.vehicle_registration'],
  ['codePostal', 'string', 'user.contact.address.postal_code'],
  ['cp', 'string', 'user.contact.address.postal_code'],
  ['ville', 'string', 'user.contact.address.city'],
  ['streetNumber', 'string', 'user.contact.address.street'],
  ['ipAddress', 'string', 'user.device.ip_address'],
  ['groupeSanguin', 'string', 'user.health_and_medical'],
  ['salary2', 'decimal', 'user.financial'],
  ['profession', 'string', 'user.job_title'],
  ['commentaires', 'richtext', 'user.content.private'],
  ['avatar', 'media', 'user.content.self_image'],
  ['motDePasse', 'password', 'user.authorization.password'],
])('%s (%s) is probably %s', (name, type, category) => {
  expect(guess(name, type)).toEqual({
    category,
    why: expect.stringMatching(/^(name contains "|type is )/),
  });
});

test.each([
  ['status', 'enumeration'],
  ['premium', 'decimal'],
  ['reference', 'string'],
  ['contact', 'relation'],
  ['address', 'component'],
  ['emailed', 'boolean'],
  ['phoneCalls', 'boolean'],
  ['telescope', 'string'],
])('%s (%s) suggests nothing', (name, type) => expect(guess(name, type)).toBeUndefined());

test('names are cut into words however they are written', () => {
  expect(wordsOf('numéroDeSécuritéSociale')).toEqual(['numero', 'securite', 'sociale']);
  expect(wordsOf('home_phone-2')).toEqual(['home', 'phone']);
  expect(wordsOf('IPAddress')).toEqual(['ip', 'address']);
});

test('every rule proposes a category of the taxonomy', () => {
  const strange = GUESS_RULES.filter(
    ({ category }) => !taxonomy.has(category) || !isAboutPerson(category),
  );
  expect(strange).toEqual([]);
});
