import { niss } from './belgian-id';
import { bic } from './bic';
import { nino } from './british-id';
import { card } from './card';
import { codiceFiscale } from './codice-fiscale';
import type { NumberDetector, SignDetector } from './detector';
import { bsn } from './dutch-id';
import { email } from './email';
import { idnr } from './german-id';
import { iban } from './iban';
import { idCard, oldIdCard } from './id-card';
import { britishLicence, licence } from './licence';
import { matricule } from './luxembourgish-id';
import { idCardZone, passportZone } from './mrz';
import { nir, nirWithoutKey } from './nir';
import { passport, passportAbroad } from './passport';
import { phoneWithCountry } from './phone-abroad';
import { phoneAsDialledAbroad, phoneWithoutZero } from './phone-announced';
import { phoneInFrance } from './phone-france';
import { oldPlate, plate, plateAbroad } from './plate';
import { citizenCard, portugueseNif } from './portuguese-id';
import { rib } from './rib';
import { frenchVat, siren, siret } from './siret';
import { dni, nie } from './spanish-id';
import { spi } from './spi';
import { avs } from './swiss-id';

/** Numbers of fixed length. Where two claim the same place and nothing else decides, the earlier one has it. */
export const NUMBERS: readonly NumberDetector[] = [
  ...[rib, nir, card, siret, frenchVat, siren, nirWithoutKey, spi, avs, matricule, niss, idnr],
  ...[codiceFiscale, dni, nie, nino, bsn, portugueseNif, citizenCard],
  ...[licence, britishLicence, passport, passportAbroad, idCard, oldIdCard],
  ...[plate, oldPlate, plateAbroad, phoneWithoutZero, phoneAsDialledAbroad],
];

/** What is found by a sign of its own. */
export const SIGNED: readonly SignDetector[] = [
  ...[iban, email, passportZone, idCardZone, phoneWithCountry, phoneInFrance, bic],
];
