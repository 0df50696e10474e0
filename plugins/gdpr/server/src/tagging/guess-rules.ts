/** A rule of guessing: any of these words in an attribute's name suggests the category. */
export interface GuessRule {
  readonly category: string;
  /** separated by commas, without accents or linking words; several words must follow one another */
  readonly words: string;
  /** what the attribute must hold; by default anything but a file or a yes/no */
  readonly only?: 'text' | 'media';
}

/** From the most telling to the vaguest: the first rule that fits decides. French and English, as CRMs name things. */
export const GUESS_RULES: readonly GuessRule[] = [
  {
    category: 'user.authorization.password',
    words: 'password, passwd, pwd, mot passe, mdp, pin code, secret',
  },
  {
    category: 'user.authorization.credentials',
    words: 'token, api key, otp, jeton, confirmation code',
  },
  { category: 'user.contact.email', words: 'email, e mail, mail, courriel, mel' },
  { category: 'user.contact.fax_number', words: 'fax, telecopie' },
  {
    category: 'user.contact.phone_number',
    words: 'phone, mobile, telephone, tel, gsm, portable, cell, sms, whatsapp',
  },
  {
    category: 'user.financial.credit_card',
    words: 'credit card, card number, carte bancaire, carte bleue, cb, pan, cvv, cvc',
  },
  {
    category: 'user.financial.bank_account',
    words:
      'iban, bic, swift, rib, bank account, account number, account holder, compte bancaire, numero compte, titulaire, mandate ref, rum, sepa',
  },
  {
    category: 'user.government_id.national_identification_number',
    words:
      'nir, ssn, social security, securite sociale, numero secu, num secu, nss, insee, national id, cni, carte identite, id card, identity card, tax id, numero fiscal, siret, siren',
  },
  { category: 'user.government_id.passport_number', words: 'passport, passeport' },
  {
    category: 'user.government_id.drivers_license_number',
    words:
      'licence number, license number, driver license, driver licence, driving licence, driving license, permis, num permis, numero permis',
  },
  {
    category: 'user.government_id.vehicle_registration',
    words: 'registration, plate, immatriculation, immat, plaque, vin, carte grise',
  },
  {
    category: 'user.government_id.immigration',
    words: 'visa, residence permit, titre sejour, carte sejour',
  },
  { category: 'user.government_id.birth_certificate', words: 'birth certificate, acte naissance' },
  { category: 'user.health_and_medical.genetic', words: 'dna, adn, genetic, genetique, genome' },
  {
    category: 'user.health_and_medical',
    words:
      'health, medical, sante, maladie, disease, illness, disability, handicap, blood, groupe sanguin, allergy, allergie, pregnancy, grossesse, treatment, traitement medical, smoker, fumeur, diagnosis, diagnostic, weight, poids, height cm, taille',
  },
  { category: 'user.biometric.fingerprint', words: 'fingerprint, empreinte' },
  { category: 'user.biometric', words: 'biometric, biometrie, faceprint, retina, voiceprint' },
  {
    category: 'user.criminal_history',
    words: 'criminal, conviction, casier, condamnation, suspension, infraction, offence, offense',
  },
  {
    category: 'user.demographic.religious_belief',
    words: 'religion, religious, croyance, confession',
  },
  {
    category: 'user.demographic.political_opinion',
    words: 'political, politique, trade union, syndicat',
  },
  {
    category: 'user.demographic.race_ethnicity',
    words: 'race, ethnic, ethnicity, ethnie, origine ethnique',
  },
  {
    category: 'user.demographic.sexual_orientation',
    words: 'sexual orientation, orientation sexuelle',
  },
  { category: 'user.name.last', words: 'nom naissance, birth name, maiden name' },
  {
    category: 'user.demographic.date_of_birth',
    words: 'birth, birthday, birthdate, dob, naissance, date naiss, naiss, ddn, born',
  },
  { category: 'user.demographic.age_range', words: 'age, tranche age' },
  {
    category: 'user.demographic.gender',
    words: 'gender, sex, sexe, genre, civility, civilite, salutation',
  },
  {
    category: 'user.demographic.marital_status',
    words:
      'marital, married, situation familiale, situation matrimoniale, marie, spouse, conjoint, relationship',
  },
  { category: 'user.demographic.language', words: 'language, langue, lang' },
  { category: 'user.childrens', words: 'child, children, enfant, enfants, kids' },
  {
    category: 'user.name.first',
    words: 'first name, firstname, given name, prenom, fname, forename, middle name',
  },
  {
    category: 'user.name.last',
    words: 'last name, lastname, surname, family name, nom famille, lname, nom jeune fille, nom',
  },
  {
    category: 'user.name',
    words:
      'full name, fullname, nom complet, nom prenom, contact name, customer name, person name, client name, nom client, display name',
  },
  {
    category: 'user.account.username',
    words: 'username, login, user name, identifiant, pseudo, nickname',
  },
  {
    category: 'user.contact.address.postal_code',
    words: 'postal code, postcode, zip, zipcode, zip code, code postal, cp',
  },
  { category: 'user.contact.address.city', words: 'city, town, ville, commune, locality' },
  { category: 'user.contact.address.country', words: 'country, pays' },
  { category: 'user.contact.address.state', words: 'region, province, county, departement' },
  {
    category: 'user.contact.address.street',
    words:
      'street, rue, voie, street number, numero voie, house number, address line, complement adresse, line1, line2',
  },
  {
    category: 'user.device.ip_address',
    words: 'ip, ip address, adresse ip, ip truncated, remote addr',
  },
  { category: 'user.contact.address', words: 'address, adresse, addr, domicile' },
  {
    category: 'user.contact.organization',
    words: 'company, company name, organization, organisation, entreprise, societe, raison sociale',
  },
  {
    category: 'user.contact.url',
    words: 'website, site web, linkedin, facebook, twitter, homepage',
  },
  { category: 'user.workplace', words: 'employer, employeur, workplace' },
  {
    category: 'user.job_title',
    words: 'job, job title, occupation, profession, metier, fonction, csp, poste',
  },
  { category: 'user.device.cookie_id', words: 'cookie, cookie id' },
  { category: 'user.device.device_id', words: 'device id, device, imei, mac address, user agent' },
  {
    category: 'user.location.precise',
    words: 'latitude, longitude, lat, lng, gps, geolocation, coordinates, coordonnees',
  },
  {
    category: 'user.financial',
    words:
      'income, revenu, salary, salaire, wealth, patrimoine, credit score, tax, impot, loan, debt',
  },
  { category: 'user.payment', words: 'payment, paiement' },
  {
    category: 'user.content.self_image',
    words: 'avatar, photo, portrait, selfie, picture, profile image',
    only: 'media',
  },
  {
    category: 'user.content.private',
    words:
      'signature, id document, piece identite, justificatif, signed, attachment, piece jointe, pdf, file, fichier',
    only: 'media',
  },
  {
    category: 'user.content.private',
    words:
      'note, notes, comment, comments, commentaire, remark, remarks, remarque, remarques, message, body, corps, observation, description, subject, objet, payload, needs, besoins, commentaires',
    only: 'text',
  },
  {
    category: 'user.privacy_preferences',
    words: 'consent, consentement, opt in, optin, opt out, optout, newsletter, preferred channel',
  },
  {
    category: 'user.unique_id',
    words:
      'customer id, client id, user id, person id, external id, numero client, member number, numero adherent',
  },
  { category: 'user.demographic', words: 'nationality, nationalite' },
];
